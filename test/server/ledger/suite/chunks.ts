import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, packRows, type Scope, tenantsIn } from '../../../../server/ledger/index.ts';
import { PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

interface Saving {
  readonly period?: string;
  readonly source?: string;
  readonly acr?: number;
  readonly staged?: boolean;
  readonly importId?: string;
  readonly incomplete?: boolean;
}

async function save(scope: Scope, { period = '2026-10', source = 'AzureUsage', acr = 1, ...more }: Saving) {
  const content = await packRows({ azure: [{ tenant: 't1', acr }] });
  const saved = await scope.saveChunk({
    ...{ partnerId: PARTNER, source, period, content, rowCounts: { azure: 1 }, by: 'ada' },
    ...more,
  });
  return saved.ok ? `${saved.outcome} ${saved.version}` : saved.code;
}

const standing = async (scope: Scope, sight = {}) =>
  (await scope.standingChunks(PARTNER, sight)).map(
    ({ source, period, version }) => `${source} ${period} v${version}`,
  );

/** An import that has staged a version of each period. */
async function staged(
  scope: Scope,
  importId: string,
  periods: readonly string[],
  acr: number,
): Promise<void> {
  await scope.beginImport({ importId, origin: 'upload', fileName: 'x.csv', host: 'h', by: 'ada' });
  for (const period of periods) await save(scope, { period, acr, staged: true, importId });
  await scope.stepImport(importId, ['receiving'], { state: 'staged', partnerId: PARTNER });
}

export function chunksBehave(newStore: () => Promise<Store>): void {
  describe('chunks', () => {
    it('stand side by side by source and month; of snapshots the newest day of each source', async () => {
      const { scope } = await newStore();
      for (const period of ['2026-10', '2026-09', '2026-10-20', '2026-11-20']) {
        await save(scope, { period, source: 'CPOR-M365' });
      }
      await save(scope, { period: '2026-09' });
      expect(await save(scope, { period: '2026-09', acr: 2 })).toBe('saved 2');
      expect(await standing(scope)).toEqual([
        'AzureUsage 2026-09 v2',
        'CPOR-M365 2026-09 v1',
        'CPOR-M365 2026-10 v1',
        'CPOR-M365 2026-11-20 v1',
      ]);
    });

    it('of rows of any kind come back the same', async () => {
      const { scope } = await newStore();
      const cell = fc.oneof(fc.string(), fc.constant('PAL'), fc.constant(['PAL', 'CPOR']), fc.constant(null));
      const row = fc.record(
        { tenant: fc.string(), acr: fc.double({ noNaN: true, noDefaultInfinity: true }), cell },
        { requiredKeys: ['tenant'] },
      );
      let month = 0;
      const anyRows = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (azure) => {
        const period = `${2000 + Math.floor(month / 12)}-${String((month++ % 12) + 1).padStart(2, '0')}`;
        const content = await packRows({ azure });
        await scope.saveChunk({ partnerId: PARTNER, source: 'S', period, content, rowCounts: {}, by: 'ada' });
        const lines = (await scope.standingChunks(PARTNER)).filter((line) => line.period === period);
        const [chunk] = await scope.readChunks(PARTNER, lines);
        if (!chunk) throw new Error('It is not there.');
        expect(await contentOf(chunk)).toEqual(JSON.parse(JSON.stringify({ azure })));
        expect(await tenantsIn(chunk)).toEqual(new Set(azure.map(({ tenant }) => tenant)));
      });
      await fc.assert(anyRows, { numRuns: 20 });
    });

    it('staged by an import count together, as if they did for whoever looks, and all or none', async () => {
      const store = await newStore();
      const { scope } = store;
      await save(scope, { period: '2026-09' });
      await staged(scope, 'i1', ['2026-09', '2026-10'], 2);
      expect(await save(scope, { period: '2026-10', acr: 2, staged: true, importId: 'i1' })).toBe('saved 1');
      expect(await standing(scope)).toEqual(['AzureUsage 2026-09 v1']);
      const both = ['AzureUsage 2026-09 v2', 'AzureUsage 2026-10 v1'];
      expect(await standing(scope, { withImport: 'i1' })).toEqual(both);
      store.setClock('2026-11-02T10:00:00.000Z');
      expect(await scope.acceptImport('i1', 'mika')).toBe('accepted');
      expect(await scope.acceptImport('i1', 'mika')).toBe('not-staged');
      expect(await standing(scope)).toEqual(both);
      expect(await standing(scope, { asKnownOn: '2026-11-02T09:59:59Z' })).toEqual(['AzureUsage 2026-09 v1']);
      store.setClock('2026-11-03T10:00:00.000Z');
      expect(await scope.undoImport('i1', 'mika')).toBe('undone');
      expect(await scope.undoImport('i1', 'mika')).toBe('not-accepted');
      expect(await standing(scope)).toEqual(['AzureUsage 2026-09 v1']);
      expect(await standing(scope, { asKnownOn: '2026-11-02T10:00:00Z' })).toEqual(both);
      expect(await scope.importOf('i1')).toMatchObject({ state: 'undone', decidedBy: 'mika' });
    });

    it('of which one was overtaken: none of the import counts', async () => {
      const { scope } = await newStore();
      await staged(scope, 'i1', ['2026-09', '2026-10'], 2);
      await save(scope, { period: '2026-10', acr: 3 });
      expect(await scope.acceptImport('i1', 'ada')).toBe('overtaken');
      expect(await standing(scope)).toEqual(['AzureUsage 2026-10 v2']);
      expect(await scope.importOf('i1')).toMatchObject({ state: 'staged', decidedBy: null });
    });

    it('without some of their rows are marked, and the same rows as all there are take the mark away', async () => {
      const { scope } = await newStore();
      expect(await save(scope, { incomplete: true })).toBe('saved 1');
      expect(await save(scope, { incomplete: true })).toBe('nothing-new 1');
      expect(await scope.standingChunks(PARTNER)).toMatchObject([{ incomplete: true }]);
      expect(await save(scope, {})).toBe('saved 2');
      expect(await scope.standingChunks(PARTNER)).toMatchObject([{ incomplete: false }]);
    });
  });

  describe('imports', () => {
    it('with the same key are one; a key is free again when nothing was kept under it', async () => {
      const { scope } = await newStore();
      const begun = {
        origin: 'upload',
        fileName: 'x.csv',
        host: 'h',
        by: 'ada',
        idempotencyKey: 'k',
      } as const;
      expect(await scope.beginImport({ ...begun, importId: 'i1' })).toBeUndefined();
      expect(await scope.beginImport({ ...begun, importId: 'i2' })).toMatchObject({ importId: 'i1' });
      await scope.stepImport('i1', ['receiving'], { state: 'failed', freeKey: true });
      expect(await scope.beginImport({ ...begun, importId: 'i3' })).toBeUndefined();
    });

    it('go from state to state only where they are', async () => {
      const { scope } = await newStore();
      await scope.beginImport({ importId: 'i1', origin: 'feed', fileName: 'x.csv', host: 'h', by: 'ada' });
      expect(await scope.stepImport('i1', ['staged'], { state: 'accepted' })).toBe(false);
      const file = { bytes: 3_000_000_000, hash: 'abc' };
      expect(await scope.stepImport('i1', ['receiving'], { state: 'reading', file })).toBe(true);
      expect(await scope.importOf('i1')).toMatchObject({
        state: 'reading',
        fileBytes: 3_000_000_000,
        fileHash: 'abc',
      });
      await scope.saveImportErrors('i1', 'row,column\r\n3,ACR\u0000 💾');
      expect(await scope.importErrors('i1')).toBe('row,column\r\n3,ACR\u0000 💾');
      expect(await scope.importErrors('i2')).toBeUndefined();
    });
  });
}
