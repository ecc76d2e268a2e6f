import type { Request } from 'express';
import { z } from 'zod';
import { answers, factsDocument } from '#contract';
import { limitDocuments } from '../limits/documents.ts';
import { answer, route, WrittenJson } from './route.ts';
import { ScoringProcesses } from './scorers/scoringProcesses.ts';

/** Some hundred documents of ordinary size. */
const LARGEST_BODY = 64 * 2 ** 20;

const query = z.strictObject({
  edition: z.union([z.string(), z.array(z.string())]).optional(),
  on: z.string().optional(),
  explain: z.enum(['true', 'false']).optional(),
});

const scoring = new ScoringProcesses();

export const scoreRoute = route({
  method: 'post',
  path: '/score',
  role: 'member',
  summary: 'Scores facts documents that the caller sends; nothing is stored',
  query,
  body: {
    kind: 'document',
    schema: z.union([factsDocument, z.array(factsDocument)]),
    limit: LARGEST_BODY,
  },
  before: [limitDocuments(LARGEST_BODY)],
  answer: answers.scored,
  problems: ['query-invalid', 'facts-invalid', 'score-too-large'],
  async handle({ query: { edition = [], on, explain }, body, person, request }) {
    const options = { editions: [edition].flat(), on, explain: explain === 'true' };
    const asker = `${person.tenant} ${person.id}`;
    const scored = await scoring.score(asker, { body, options }, goneOf(request));
    return scored.ok ? answer(new WrittenJson(scored.json)) : scored;
  },
});

/** Ends the work when nobody waits for it any more. */
function goneOf({ res }: Request): AbortSignal {
  const gone = new AbortController();
  res?.once('close', () => gone.abort());
  return gone.signal;
}
