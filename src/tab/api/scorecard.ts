import type { Scorecard } from '#contract';
import { type Api, type Question, question } from './client.ts';

/** Everything the overview and the designation pages show comes in this one answer. */
export const scorecardQuery = (api: Api, partner: string | undefined): Question<Scorecard> =>
  question(api, `/scorecard${searchOf({ partner })}`);

interface Asked {
  readonly partner?: string | undefined;
  readonly on?: string | undefined;
  readonly edition?: string | undefined;
}

/** The same as of another day, or under another edition: scored when it is asked for. */
export const scorecardOnQuery = (api: Api, { partner, on, edition }: Asked): Question<Scorecard> =>
  question(api, `/scorecard${searchOf({ partner, on, edition })}`);

/** `?on=…&edition=…` of those that are given. */
export function searchOf(options: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(options).filter(
    (option): option is [string, string] => option[1] !== undefined,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
