import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT, documentOf, FACTS } from '../samples.ts';
import type { Store } from '../store.ts';

export function factsBehave(newStore: () => Promise<Store>): void {
  describe('facts', () => {
    it('come back as they were saved, with who, when and how many', async () => {
      const { scope, setClock } = await newStore();
      setClock('2026-03-08T07:30:00.123Z');
      const saved = await scope.saveFacts(FACTS);
      expect(saved).toEqual({
        ok: true,
        outcome: 'saved',
        version: 1,
        contentHash: expect.stringMatching(/^\w{64}$/),
      });
      expect(await documentOf(scope)).toEqual({
        period: '2026-10-31',
        version: 1,
        contentHash: saved.ok ? saved.contentHash : '',
        rowCounts: { azure: 1 },
        acceptedAt: '2026-03-08T07:30:00.123Z',
        acceptedBy: 'ada',
        document: DOCUMENT,
      });
    });

    it('are there after the ledger was closed and opened again', async () => {
      const store = await newStore();
      await store.scope.saveFacts(FACTS);
      await store.whileClosed(async () => undefined);
      expect((await documentOf(store.scope))?.document).toEqual(DOCUMENT);
    });

    it('are nothing where there are none', async () => {
      const { scope } = await newStore();
      expect(await documentOf(scope)).toBeUndefined();
      expect(await documentOf(scope, undefined, 'nobody')).toBeUndefined();
    });

    it('need a partner that is known', async () => {
      const { scope } = await newStore();
      expect(await scope.saveFacts({ ...FACTS, partnerId: 'nobody' })).toEqual({
        ok: false,
        code: 'unknown-partner',
      });
    });

    it('of several megabytes come back to the byte', async () => {
      const { scope, whileClosed, place } = await newStore();
      const document = { noise: randomBytes(2_500_000).toString('base64') };
      await scope.saveFacts({ ...FACTS, document });
      const found = await documentOf(scope);
      expect(JSON.stringify(found?.document) === JSON.stringify(document)).toBe(true);
      const [rows] = await whileClosed(() =>
        place.ownerQueries('select pieces, bytes from facts_versions order by bytes desc limit 1'),
      );
      // A server's owner sees no row without naming an organization; the embedded one sees all.
      if (place.options.databaseUrl === undefined) expect(rows?.[0]?.pieces).toBeGreaterThan(1);
    });

    it('of any content come back the same', async () => {
      const { scope } = await newStore();
      const oddText = fc.array(fc.constantFrom('\u0000', '\ud800', '💾', 'ß', '\\x41', '"', "'"), {
        maxLength: 9,
      });
      const documents = fc.record({ text: oddText, value: fc.jsonValue() });
      const anyFacts = fc.asyncProperty(documents, async (document) => {
        await scope.saveFacts({ ...FACTS, document });
        expect((await documentOf(scope))?.document).toEqual(JSON.parse(JSON.stringify(document)));
      });
      await fc.assert(anyFacts, { numRuns: 25 });
    });
  });
}
