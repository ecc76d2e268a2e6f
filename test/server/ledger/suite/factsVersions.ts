import { describe, expect, it } from 'vitest';
import { DOCUMENT, documentOf, FACTS, PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

const RESTATED = { ...FACTS, document: { ...DOCUMENT, azure: [{ tenant: 't1', acr: 900 }] }, by: 'mika' };
const FIRST = { partnerId: PARTNER, period: FACTS.period, version: 1 };
const SECOND = { ...FIRST, version: 2 };

export function factsVersionsBehave(newStore: () => Promise<Store>): void {
  const version = async (store: Store, instant?: string) => {
    const { scope } = store;
    const facts = await documentOf(scope, instant);
    return facts?.version;
  };

  describe('versions of facts', () => {
    it('the same document again is nothing new, in whatever order its keys stand', async () => {
      const { scope } = await newStore();
      const first = await scope.saveFacts(FACTS);
      const reordered = Object.fromEntries(Object.entries(DOCUMENT).reverse());
      const again = await scope.saveFacts({ ...FACTS, document: reordered });
      expect(again).toEqual({ ...first, outcome: 'nothing-new' });
    });

    it('a restated day is a new version, and the older one is what was known before', async () => {
      const store = await newStore();
      store.setClock('2026-04-20T10:00:00.000Z');
      await store.scope.saveFacts(FACTS);
      store.setClock('2026-05-02T10:00:00.000Z');
      expect(await store.scope.saveFacts(RESTATED)).toMatchObject({ outcome: 'saved', version: 2 });
      expect(await version(store)).toBe(2);
      expect(await version(store, '2026-05-02T10:00:00.000Z')).toBe(2);
      expect(await version(store, '2026-05-02T09:59:59.999Z')).toBe(1);
      expect(await version(store, '2026-04-20T09:59:59.999Z')).toBeUndefined();
      expect((await documentOf(store.scope, '2026-05-01T00:00:00Z'))?.document).toEqual(DOCUMENT);
    });

    it('going back to what stood before the restatement is a third version', async () => {
      const { scope } = await newStore();
      await scope.saveFacts(FACTS);
      await scope.saveFacts(RESTATED);
      expect(await scope.saveFacts(FACTS)).toMatchObject({ outcome: 'saved', version: 3 });
    });

    it('an undone version gives way to the one before, and still counted until then', async () => {
      const store = await newStore();
      store.setClock('2026-04-20T10:00:00.000Z');
      await store.scope.saveFacts(FACTS);
      await store.scope.saveFacts(RESTATED);
      store.setClock('2026-05-05T10:00:00.000Z');
      expect(await store.scope.undoFacts(SECOND, 'ada')).toBe('undone');
      expect(await store.scope.undoFacts(SECOND, 'ada')).toBe('not-accepted');
      expect(await version(store)).toBe(1);
      expect(await version(store, '2026-05-01T00:00:00.000Z')).toBe(2);
      expect(await version(store, '2026-05-06T00:00:00.000Z')).toBe(1);
      expect(await store.scope.saveFacts(RESTATED)).toMatchObject({ outcome: 'saved', version: 3 });
    });

    it('a staged version counts once it is accepted', async () => {
      const store = await newStore();
      await store.scope.saveFacts(FACTS);
      await store.scope.saveFacts({ ...RESTATED, staged: true });
      expect(await version(store)).toBe(1);
      expect(await store.scope.undoFacts(SECOND, 'ada')).toBe('not-accepted');
      expect(await store.scope.acceptFacts(SECOND, 'ada')).toBe('accepted');
      expect(await version(store)).toBe(2);
      expect(await store.scope.acceptFacts(SECOND, 'ada')).toBe('not-staged');
      expect(await store.scope.acceptFacts({ ...SECOND, version: 7 }, 'ada')).toBe('not-staged');
    });

    it('a staged version that was overtaken is refused', async () => {
      const store = await newStore();
      await store.scope.saveFacts({ ...FACTS, staged: true });
      await store.scope.saveFacts(RESTATED);
      expect(await store.scope.acceptFacts(FIRST, 'ada')).toBe('overtaken');
      expect(await version(store)).toBe(2);
    });

    it('the newest day counts, also when an older one is imported after it', async () => {
      const { scope } = await newStore();
      await scope.saveFacts(FACTS);
      await scope.saveFacts({ ...RESTATED, period: '2026-09-30' });
      expect(await documentOf(scope)).toMatchObject({ period: '2026-10-31', version: 1 });
    });

    it('saved at the same time get numbers of their own', async () => {
      const { scope } = await newStore();
      const saves = [1, 2, 3, 4, 5, 6, 7, 8].map((acr) => scope.saveFacts({ ...FACTS, document: { acr } }));
      const versions = (await Promise.all(saves)).map((saved) => (saved.ok ? saved.version : 0));
      expect(versions.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });
}
