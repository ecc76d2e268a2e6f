import type { z } from 'zod';
import { type AskedDesignation, askedDesignation, type Parsed } from '#contract';
import type { PageAsked, QuestionOf } from '../tasks/pages/answers.ts';
import { type Viewer, viewerOf } from '../tasks/viewer.ts';
import { answerOrOptions, type Route, refusal, route } from './route.ts';

/** Pages that are asked for by a designation's address, with what is in it beside. */
type PathPage = Exclude<PageAsked, 'scorecard' | 'skilling' | 'holders'>;

interface Page<K extends PathPage, T, P extends z.ZodObject> {
  readonly path: string;
  readonly params?: P;
  readonly summary: string;
  readonly answer: z.ZodType<T>;
  readonly page: K;
  readonly question: (
    asked: AskedDesignation,
    by: { readonly viewer: Viewer; readonly params: z.output<P> },
  ) => QuestionOf<K>;
}

export const NOTHING_SCORED = 'Nothing has been imported and scored so far.';

/** What a page below a designation asks: about one partner, as of the day and under the editions it names. */
export function pageRoute<K extends PathPage, T, P extends z.ZodObject>({
  page,
  question,
  ...declared
}: Page<K, T, P>): Route {
  return route({
    ...declared,
    method: 'get',
    role: 'member',
    partner: 'needed',
    ofSample: true,
    query: askedDesignation,
    problems: ['no-scorecard', 'not-found', 'query-invalid'],
    async handle({ server, scope, person, partner, params, query }) {
      const asked = question(query, { viewer: await viewerOf(scope, person.role), params });
      const known = await server.facts.answer(person.tenant, partner, page, asked);
      if (!known) return refusal('no-scorecard', NOTHING_SCORED);
      const found = known.answer as Parsed<T> | undefined;
      return found ? answerOrOptions(found) : refusal('not-found', 'Nobody knows what the address names.');
    },
  });
}
