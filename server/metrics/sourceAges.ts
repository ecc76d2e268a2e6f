import type { Ledger } from '../ledger/index.ts';
import type { SourceAges } from './metrics.ts';

/** Looking through every partner is no work for every scrape. */
const KEPT_MS = 60_000;

/** For each source the age of its newest accepted data, of that partner where it is oldest. */
export function sourceAges(ledger: Ledger, clock: () => Date): SourceAges {
  let looked: { readonly at: number; readonly newest: ReadonlyMap<string, number> } | undefined;
  return async () => {
    const now = clock().getTime();
    if (!looked || now - looked.at > KEPT_MS) looked = { at: now, newest: await oldestNews(ledger) };
    return new Map([...looked.newest].map(([source, at]) => [source, Math.max(0, (now - at) / 1000)]));
  };
}

async function oldestNews(ledger: Ledger): Promise<Map<string, number>> {
  const oldest = new Map<string, number>();
  for (const organizationId of await ledger.organizationIds()) {
    const scope = ledger.scope(organizationId);
    for (const { partnerId } of await scope.partners()) {
      const news = new Map<string, number>();
      for (const { source, acceptedAt } of await scope.standingChunks(partnerId)) {
        const at = Date.parse(acceptedAt ?? '');
        if (at > (news.get(source) ?? 0)) news.set(source, at);
      }
      for (const [source, at] of news) oldest.set(source, Math.min(at, oldest.get(source) ?? at));
    }
  }
  return oldest;
}
