import { describe, expect, it } from 'vitest';
import { contentOf, packDocument } from '../../../../server/ledger/index.ts';
import { FACTS, NEAR, PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';

const VERSION = { partnerId: PARTNER, source: 'facts-document', period: FACTS.period, version: 1 };

const ERASURE = {
  ...{ by: 'admin', instead: new Map([['p1', 'erased-1']]), hashes: ['h1'] },
  ...{ sources: ['TrainingCompletions'], facts: 2 },
};

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
      await store.scope.saveTokenCache('ada', 'sealed');
      const named = `select set_config('app.organization_id', '${store.organizationId}', false)`;
      const removals = ['delete from facts_pieces', 'delete from token_caches'];
      await store.whileClosed(() => store.place.queries(named, ...removals));
      expect(await store.scope.tokenCache('ada')).toBe('sealed');
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

    it('take along what the account was told, and not what another was, nor a card', async () => {
      const { scope } = await newStore();
      const notice = { event: 'certificate-expires', payload: { expires: '2026-12-01' } };
      const notices = ['theirs', 'another', 'mistaken'].map((recipient) => ({
        ...{ ...notice, recipient, bucket: `${recipient} SC-300` },
      }));
      await scope.saveScores(PARTNER, [], [{ ...NEAR, payload: {} }], notices);
      const link = (account: string, person: string) =>
        scope.linkPerson(PARTNER, { account, accountName: account, person, by: 'ada', confirmed: true });
      // First taken for them, and then found to be somebody else.
      await link('mistaken', 'p1');
      await link('mistaken', 'p2');
      await link('theirs', 'p1');
      for (const account of ['theirs', 'mistaken']) await scope.saveTokenCache(account, 'sealed');
      expect(await scope.erasePerson(ERASURE)).toMatchObject({ links: 2, notices: 1 });
      const left = await scope.noticeLog(PARTNER);
      expect(left.map(({ recipient }) => recipient).sort()).toEqual(['another', 'mistaken']);
      expect(await scope.eventLog(PARTNER)).toHaveLength(1);
      expect(await scope.tokenCache('theirs')).toBeUndefined();
      expect(await scope.tokenCache('mistaken')).toBe('sealed');
    });

    it('take links and merges along, and leave a word in the log', async () => {
      const { scope } = await newStore();
      await scope.mergePerson(PARTNER, { person: 'p1', into: 'p2', by: 'ada' });
      const link = { account: 'oid', accountName: 'Ada', person: 'p1', by: 'ada', confirmed: true };
      expect(await scope.linkPerson(PARTNER, link)).toBe('done');
      await scope.saveTokenCache('oid', 'sealed');
      const erased = await scope.erasePerson(ERASURE);
      expect(erased).toEqual({ links: 1, notices: 0, errorRows: 0, imports: [] });
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
