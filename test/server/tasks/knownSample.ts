import { columnsOf } from '#scoring';
import { sampleFacts } from '../../../server/sample/index.ts';
import type { KnownPartner } from '../../../server/tasks/pages/knownPartner.ts';

/** The sample partner as the pages know it, without a server around it. */
export function knownSample(): KnownPartner {
  const facts = sampleFacts('2026-11-20');
  const computed = new Map<string, unknown>();
  return {
    partner: { id: 'northwind', name: 'Northwind Partners' },
    columns: columnsOf(facts),
    mails: new Map(),
    asOf: facts.asOf,
    once<T>(key: string, compute: () => T): T {
      if (!computed.has(key)) computed.set(key, compute());
      return computed.get(key) as T;
    },
  };
}
