import { describe, expect, it } from 'vitest';
import { contentOf, packDocument } from '../../../../server/ledger/index.ts';
import { FACTS, PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

const VERSION = { partnerId: PARTNER, source: 'facts-document', period: FACTS.period, version: 1 };

export function auditBehaves(newStore: () => Promise<Store>): void {
  describe('the log of deeds', () => {
    it('is written with the deed, and tells the newest first, page by page', async () => {
      const { scope, setClock } = await newStore();
      await scope.beginImport({ importId: 'i1', origin: 'upload', fileName: 'x.csv', host: 'h', by: 'ada' });
      await scope.stepImport('i1', ['receiving'], { state: 'staged' });
      setClock('2026-11-01T09:31:00.000Z');
      await scope.acceptImport('i1', 'ada');
      setClock('2026-11-01T09:32:00.000Z');
      await scope.undoImport('i1', 'mika');
      expect(await scope.deeds({ limit: 10 })).toMatchObject([
        { at: '2026-11-01T09:32:00.000Z', by: 'mika', deed: 'import-undone', subject: 'i1', details: {} },
        { by: 'ada', deed: 'import-accepted', subject: 'i1' },
        { by: 'ada', deed: 'import-begun', subject: 'i1', details: { origin: 'upload' } },
      ]);
      const [first] = await scope.deeds({ limit: 1 });
      expect((await scope.deeds({ limit: 10, after: first })).map(({ deed }) => deed)).toEqual([
        'import-accepted',
        'import-begun',
      ]);
    });

    it('tells nothing of what was not done', async () => {
      const { scope } = await newStore();
      expect(await scope.acceptImport('nobody', 'ada')).toBe('not-staged');
      expect(await scope.undoImport('nobody', 'ada')).toBe('not-accepted');
      expect(await scope.separatePerson(PARTNER, 'p1', 'ada')).toBe(false);
      expect(await scope.deeds({ limit: 10 })).toEqual([]);
    });

    it('nobody can change or shorten', async () => {
      const store = await newStore();
      await store.scope.recordDeed({ by: 'ada', deed: 'export-viewed' });
      const named = `select set_config('app.organization_id', '${store.organizationId}', false)`;
      const opened = `select set_config('app.door', 'erasure', false)`;
      for (const attempt of [`update audit set by = 'x'`, 'delete from audit', 'truncate audit']) {
        await expect(store.whileClosed(() => store.place.queries(named, opened, attempt))).rejects.toThrow(
          'permission denied',
        );
      }
    });
  });

  describe('what is kept no longer', () => {
    it('are dry runs and rows with errors that are older than the organization wants', async () => {
      const { scope, setClock } = await newStore();
      expect(await scope.retention()).toBe(90);
      await scope.saveRetention(30, 'ada');
      expect(await scope.retention()).toBe(30);
      await scope.beginImport({ importId: 'i1', origin: 'upload', fileName: 'x.csv', host: 'h', by: 'ada' });
      const report = { errors: { count: 1, shown: [{ value: 'ada@contoso.example' }] } };
      await scope.stepImport('i1', ['receiving'], { state: 'staged', report });
      await scope.saveImportErrors('i1', 'row 3');
      await scope.saveFacts({ ...FACTS, staged: true });
      await scope.saveFacts({ ...FACTS, period: '2026-09-30', document: { counts: true } });
      expect(await scope.forgetUncounted('2026-11-01T09:29:00.000Z')).toEqual({ errorRows: 0, dryRuns: 0 });
      setClock('2026-12-24T00:00:00.000Z');
      expect(await scope.forgetUncounted('2026-11-24T00:00:00.000Z')).toEqual({ errorRows: 1, dryRuns: 1 });
      expect(await scope.importErrors('i1')).toBeUndefined();
      expect(await scope.importOf('i1')).toMatchObject({
        state: 'cancelled',
        report: { errors: { count: 1, shown: [] } },
      });
      expect(await scope.acceptFacts({ ...VERSION }, 'ada')).toBe('accepted');
      const [counted] = await scope.readChunks(PARTNER, await scope.standingChunks(PARTNER, {}));
      expect(counted).toBeDefined();
      expect(await scope.forgetUncounted('2026-11-24T00:00:00.000Z')).toEqual({ errorRows: 0, dryRuns: 0 });
    });

    it('is removed by its door alone', async () => {
      const store = await newStore();
      await store.scope.saveFacts(FACTS);
      const named = `select set_config('app.organization_id', '${store.organizationId}', false)`;
      await store.whileClosed(() => store.place.queries(named, 'delete from facts_pieces'));
      const [chunk] = await store.scope.readChunks(PARTNER, await store.scope.standingChunks(PARTNER));
      expect(chunk && (await contentOf(chunk))).toEqual(FACTS.document);
    });
  });

  describe('facts that somebody was erased from', () => {
    it('are known by the hash they came with and hold what is kept', async () => {
      const { scope } = await newStore();
      await scope.saveFacts(FACTS);
      const before = await scope.standingChunks(PARTNER);
      await scope.rewriteFacts(VERSION, await packDocument({ erased: true }));
      const after = await scope.standingChunks(PARTNER);
      expect(after.map(({ contentHash }) => contentHash)).toEqual(
        before.map(({ contentHash }) => contentHash),
      );
      const [chunk] = await scope.readChunks(PARTNER, after);
      expect(chunk && (await contentOf(chunk))).toEqual({ erased: true });
      // The same file once more is nothing new: what was erased does not come back with it.
      expect(await scope.saveFacts(FACTS)).toMatchObject({ outcome: 'nothing-new' });
    });

    it('take links and merges along, and leave a word in the log', async () => {
      const { scope } = await newStore();
      await scope.mergePerson(PARTNER, { person: 'p1', into: 'p2', by: 'ada' });
      const link = { account: 'oid', accountName: 'Ada', person: 'p1', by: 'ada', confirmed: true };
      expect(await scope.linkPerson(PARTNER, link)).toBe('done');
      await scope.saveTokenCache('oid', 'sealed');
      const erased = await scope.erasePerson({
        ...{ by: 'admin', instead: new Map([['p1', 'erased-1']]), hashes: ['h1'] },
        ...{ source: 'TrainingCompletions', facts: 2 },
      });
      expect(erased).toEqual({ links: 1, errorRows: 0 });
      expect(await scope.personLinks(PARTNER)).toEqual([]);
      expect(await scope.tokenCache('oid')).toBeUndefined();
      expect(await scope.personMerges(PARTNER)).toMatchObject([{ person: 'erased-1', into: 'p2' }]);
      expect(await scope.erasedHashes()).toEqual(['h1']);
      const log = await scope.deeds({ limit: 10 });
      expect(log[0]).toMatchObject({ deed: 'person-erased', by: 'admin', details: { facts: 2, links: 1 } });
      expect(JSON.stringify(log)).not.toContain('p1');
    });
  });
}
