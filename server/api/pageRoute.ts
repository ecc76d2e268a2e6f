import type { z } from 'zod';
import { type AskedDesignation, askedDesignation, type Parsed } from '#contract';
import type { Person } from '../identity/person.ts';
import type { KnownPartner } from '../tasks/pages/knownFacts.ts';
import { answerOrOptions, type Route, refusal, route } from './route.ts';

interface Page<T, P extends z.ZodObject> {
  readonly path: string;
  readonly params?: P;
  readonly summary: string;
  readonly answer: z.ZodType<T>;
  /** Undefined where nobody knows what the address names. */
  of(
    known: KnownPartner,
    asked: AskedDesignation,
    by: { readonly person: Person; readonly params: z.output<P> },
  ): Parsed<T> | undefined;
}

export const NOTHING_SCORED = 'Nothing has been imported and scored so far.';

/** What a page below a designation asks: about one partner, as of the day and under the editions it names. */
export function pageRoute<T, P extends z.ZodObject>(page: Page<T, P>): Route {
  return route({
    ...page,
    method: 'get',
    role: 'member',
    partner: 'needed',
    query: askedDesignation,
    problems: ['no-scorecard', 'not-found', 'query-invalid'],
    async handle({ server, person, partner, params, query }) {
      const known = await server.facts.of(person.tenant, partner);
      if (!known) return refusal('no-scorecard', NOTHING_SCORED);
      const found = page.of(known, query, { person, params });
      return found ? answerOrOptions(found) : refusal('not-found', 'Nobody knows what the address names.');
    },
  });
}
