import { z } from 'zod';
import { answers, factsDocument, type Parsed, type Problem } from '#contract';
import type { ScoreDocument } from '#scoring';
import { limitDocuments } from '../limits/documents.ts';
import { type Scorer, scorerFor } from '../scoreRequest.ts';
import { answer, CORRECT_OPTIONS, refusal, route } from './route.ts';

/** Some hundred documents of ordinary size. */
const LARGEST_BODY = 64 * 2 ** 20;

const query = z.strictObject({
  edition: z.union([z.string(), z.array(z.string())]).optional(),
  on: z.string().optional(),
  explain: z.enum(['true', 'false']).optional(),
});

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
  problems: ['query-invalid', 'facts-invalid'],
  handle({ query: { edition = [], on, explain }, body }) {
    const scorer = scorerFor({ editions: [edition].flat(), on, explain: explain === 'true' });
    if (!scorer.ok) return refusal('query-invalid', CORRECT_OPTIONS, scorer.problems);
    const scored: Parsed<ScoreDocument | readonly ScoreDocument[]> = Array.isArray(body)
      ? scoreEach(body, scorer.value)
      : scorer.value(body);
    return scored.ok
      ? answer(scored.value)
      : refusal('facts-invalid', 'Correct what is listed and send it again.', scored.problems);
  },
});

/** All of the documents or none: the problems of each, under its place in the list. */
function scoreEach(inputs: readonly unknown[], scorer: Scorer): Parsed<readonly ScoreDocument[]> {
  const scores: ScoreDocument[] = [];
  const problems: Problem[] = [];
  inputs.forEach((input, index) => {
    const scored = scorer(input);
    if (scored.ok) scores.push(scored.value);
    else
      problems.push(...scored.problems.map((problem) => ({ ...problem, path: below(index, problem.path) })));
  });
  return problems.length === 0 ? { ok: true, value: scores } : { ok: false, problems };
}

function below(index: number, path: string): string {
  return path === '' || path.startsWith('[') ? `[${index}]${path}` : `[${index}].${path}`;
}
