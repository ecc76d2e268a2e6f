import type { AccessTokens } from './accessTokens.ts';
import type { Entry } from './envelope.ts';
import { type Call, exchange } from './exchange.ts';
import type { FeedContext } from './feedContext.ts';
import { judge, notLetIn, type Page } from './insightsAnswer.ts';
import { final, persist, type Try } from './persistence.ts';
import { type FeedResult, failed, succeeded } from './problem.ts';

export type InsightsAnswer =
  | { readonly kind: 'done'; readonly entries: readonly Entry[] }
  | Exclude<Page, { readonly kind: 'envelope' }>;

export type Answering = Promise<FeedResult<InsightsAnswer>>;

/** The Insights API behind its token, its envelope, its pages and its bad days. */
export interface Insights {
  get(step: string, path: string, query: Readonly<Record<string, string>>): Answering;
  post(step: string, path: string, body: object): Answering;
}

type Request = Pick<Call, 'url' | 'method' | 'body'>;

/** More pages than any list of datasets or executions has: a nextLink that leads in a circle ends here. */
const MOST_PAGES = 50;

export function insights(tokens: AccessTokens, context: FeedContext): Insights {
  const { insights: base } = context.addresses;

  async function ask(step: string, request: Request): Answering {
    const entries: Entry[] = [];
    let url = request.url;
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await persist(step, context, tryOnce(step, { ...request, url }));
      if (!answer.ok) return answer;
      if (answer.value.kind !== 'envelope') return succeeded(answer.value);
      const { envelope } = answer.value;
      entries.push(...envelope.entries);
      if (envelope.nextLink === undefined) return succeeded({ kind: 'done', entries });
      const next = URL.parse(envelope.nextLink, url);
      // The token goes along, so it must be the same place.
      if (next?.origin !== new URL(base).origin) {
        return failed('unexpected-answer', `Partner Center's list continues at another place (${step}).`);
      }
      url = next.href;
    }
    return failed('unexpected-answer', `Partner Center's list does not end (${step}).`);
  }

  /** One token may be refused: it can have been withdrawn before its time. A second one means something. */
  function tryOnce(step: string, request: Request): () => Promise<Try<Page>> {
    let renewed = false;
    return async () => {
      const token = await tokens.current();
      if (!token.ok) return final(token);
      const headers = {
        Authorization: `Bearer ${token.value}`,
        Accept: 'application/json',
        ...typeOf(request),
      };
      const answer = await exchange({ ...request, headers }, context);
      if (answer.kind !== 'answer' || answer.status !== 401) return judge(step, answer, context);
      tokens.reject(token.value);
      const failure = notLetIn(step, answer.text);
      if (renewed) return final(failure);
      renewed = true;
      return { kind: 'again', failure, waitMs: 0 };
    };
  }

  return {
    get: (step, path, query) =>
      ask(step, { method: 'GET', url: `${base}${path}?${new URLSearchParams(query)}` }),
    post: (step, path, body) => ask(step, { method: 'POST', url: base + path, body: JSON.stringify(body) }),
  };
}

function typeOf({ body }: Request): Readonly<Record<string, string>> {
  return body === undefined ? {} : { 'Content-Type': 'application/json' };
}
