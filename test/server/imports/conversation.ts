import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportAnswer } from '#contract';
import type { Place } from '../ledger/place.ts';
import { documentTests } from './documents.ts';
import { azureMonths, azureUsage, PARTNER_ID, tenant } from './files.ts';
import { type Conversation, type ImportInstallation, importInstallation } from './installation.ts';
import { largeFileTests } from './largeFiles.ts';
import { nightTests } from './nights.ts';
import { peopleTests } from './people.ts';

/** The conversation of an import, on whichever engine the place has. */
export function conversationTests(engine: string, makePlace: () => Promise<Place>): void {
  describe(`an import on ${engine}`, { timeout: 60_000 }, () => {
    let place: Place;
    let at: ImportInstallation;
    beforeAll(async () => {
      place = await makePlace();
      at = await importInstallation(place);
    }, 120_000);
    afterAll(async () => {
      await at?.close();
      place?.remove();
    });

    const accept = (org: Conversation, { id }: ImportAnswer, words = {}) =>
      at.background.imports.accept(org.organizationId, id, words, 'ada');
    const accepted = async (org: Conversation, text: string, words = {}) => {
      const read = await org.send(text, { partner: 'contoso' });
      expect(await accept(org, read, words)).toEqual({ outcome: 'done' });
      return read;
    };
    const standing = async (org: Conversation) =>
      (await org.scope.standingChunks('contoso')).map(({ source, period, version }) => [
        source,
        period,
        version,
      ]);

    it('is a report first, counts when it is accepted, and is scored then', async () => {
      const org = await at.organization();
      const read = await org.send(azureMonths(['2026-09', '2026-10'], 3), { partner: 'contoso' });
      expect(read).toMatchObject({
        state: 'staged',
        source: 'AzureUsage',
        partner: 'contoso',
        report: {
          rows: { read: 6, taken: 6, faulty: 0 },
          needs: [],
          periods: [
            { period: '2026-09', state: 'new', rows: 3, tenants: 3 },
            { period: '2026-10', state: 'new', rows: 3, tenants: 3 },
          ],
        },
      });
      expect(read.report?.scoreChanges.find(({ designation }) => designation === 'security')).toMatchObject({
        before: null,
        after: { month: '2026-10' },
      });
      expect(await standing(org)).toEqual([]);
      expect(await org.scope.latestScores('contoso')).toEqual([]);
      expect(await accept(org, read)).toEqual({ outcome: 'done' });
      expect(await standing(org)).toEqual([
        ['AzureUsage', '2026-09', 1],
        ['AzureUsage', '2026-10', 1],
      ]);
      const scores = await org.until(async () => {
        const found = await org.scope.latestScores('contoso');
        return found.length > 0 && found;
      });
      expect(scores[0]).toMatchObject({ asOf: '2026-11-20' });
      expect(await accept(org, read)).toEqual({ outcome: 'wrong-state' });
    });

    it('of the same file again is nothing new', async () => {
      const org = await at.organization();
      await accepted(org, azureMonths(['2026-10'], 2));
      const again = await org.send(azureMonths(['2026-10'], 2));
      expect(again).toMatchObject({
        state: 'nothing-new',
        report: { periods: [{ state: 'unchanged' }], scoreChanges: [] },
      });
      expect(await accept(org, again)).toEqual({ outcome: 'wrong-state' });
    });

    it('of a restated month names the tenants that are gone', async () => {
      const org = await at.organization();
      await accepted(org, azureMonths(['2026-10'], 4));
      const fewer = await org.send(azureMonths(['2026-10'], 3));
      expect(fewer.report).toMatchObject({
        needs: [],
        periods: [
          {
            state: 'changed',
            tenantsBefore: 4,
            missingTenants: { count: 1, shown: [tenant(4)] },
            shrunk: false,
          },
        ],
      });
    });

    it('of a month that shrank by more than half waits for a word, and undoing brings it back', async () => {
      const org = await at.organization();
      await accepted(org, azureMonths(['2026-09', '2026-10'], 5));
      const shrunk = await org.send(azureMonths(['2026-10'], 2));
      expect(shrunk.report).toMatchObject({ needs: ['shrunk'], periods: [{ shrunk: true }] });
      expect(await accept(org, shrunk)).toEqual({ outcome: 'needs-word', needs: ['shrunk'] });
      expect(await accept(org, shrunk, { shrunk: true })).toEqual({ outcome: 'done' });
      expect(await standing(org)).toContainEqual(['AzureUsage', '2026-10', 2]);
      const { imports } = at.background;
      expect(await imports.undo(org.organizationId, shrunk.id, 'ada')).toEqual({ outcome: 'done' });
      expect(await standing(org)).toContainEqual(['AzureUsage', '2026-10', 1]);
      expect(await imports.undo(org.organizationId, shrunk.id, 'ada')).toEqual({ outcome: 'wrong-state' });
    });

    it('without a row takes nothing away', async () => {
      const org = await at.organization();
      await accepted(org, azureMonths(['2026-08', '2026-09', '2026-10'], 2));
      const empty = await org.send(azureUsage([]));
      expect(['failed', 'nothing-new']).toContain(empty.state);
      const gap = await org.send(azureMonths(['2026-08', '2026-10'], 3), { partner: 'contoso' });
      expect(gap.report?.absentMonths).toEqual(['2026-09']);
      expect(await accept(org, gap)).toEqual({ outcome: 'done' });
      expect(await standing(org)).toEqual([
        ['AzureUsage', '2026-08', 2],
        ['AzureUsage', '2026-09', 1],
        ['AzureUsage', '2026-10', 2],
      ]);
    });

    it('with rows that cannot be read takes the good ones by a word, and marks the month', async () => {
      const org = await at.organization();
      const rows = [
        { month: '2026-10', tenant: tenant(1) },
        { month: '2026-10', tenant: tenant(2), acr: 'a lot' },
        { month: '2026-09', tenant: tenant(1) },
      ];
      const read = await org.send(azureUsage(rows), { partner: 'contoso' });
      expect(read.report).toMatchObject({
        needs: ['goodRowsOnly'],
        errors: {
          count: 1,
          shown: [{ row: 3, column: 'ACR_USD', value: 'a lot', expected: expect.stringContaining('amount') }],
        },
      });
      const csv = await at.background.imports.errorsCsv(org.organizationId, read.id);
      expect(csv?.split('\r\n')).toEqual([
        '\uFEFFrow,column,value,expected,what to do',
        expect.stringMatching(/^3,ACR_USD,a lot,/),
        '',
      ]);
      expect(await accept(org, read)).toEqual({ outcome: 'needs-word', needs: ['goodRowsOnly'] });
      expect(await accept(org, read, { goodRowsOnly: true })).toEqual({ outcome: 'done' });
      const marks = (await org.scope.standingChunks('contoso')).map(({ period, incomplete }) => [
        period,
        incomplete,
      ]);
      expect(marks).toEqual([
        ['2026-09', false],
        ['2026-10', true],
      ]);
      // The whole month, when it comes, is no longer marked.
      await accepted(org, azureUsage(rows.map((row) => ({ ...row, acr: '1500.00' }))));
      expect((await org.scope.standingChunks('contoso')).some(({ incomplete }) => incomplete)).toBe(false);
    });

    it('of unknown partner ids is held until somebody says whose it is, and later files are known', async () => {
      const org = await at.organization();
      const held = await org.send(azureMonths(['2026-10'], 1));
      expect(held).toMatchObject({
        state: 'held',
        partner: null,
        report: { partnerIds: [{ id: PARTNER_ID, known: false }] },
      });
      expect(await accept(org, held)).toEqual({ outcome: 'wrong-state' });
      const { imports } = at.background;
      const assigned = await imports.assign(org.organizationId, held.id, { partner: 'contoso' }, 'ada');
      expect(assigned).toEqual({ outcome: 'done' });
      expect(await org.read(held.id)).toMatchObject({ state: 'staged', partner: 'contoso' });
      expect(await org.scope.partnerCenterIds()).toEqual([{ id: PARTNER_ID, partnerId: 'contoso' }]);
      expect(await org.send(azureMonths(['2026-09'], 1))).toMatchObject({
        state: 'staged',
        partner: 'contoso',
      });
    });

    it('that is held is still there after a restart, however many came since', async () => {
      const org = await at.organization();
      const held = await org.send(azureMonths(['2026-10'], 1));
      const { host = '' } = (await org.scope.importOf(held.id)) ?? {};
      for (let since = 0; since < 101; since++) {
        const importId = `since-${since}`;
        await org.scope.beginImport({ importId, origin: 'upload', fileName: 'x.csv', host, by: 'ada' });
      }
      await at.background.imports.resume();
      expect(existsSync(join(at.folder, `${held.id}.upload`))).toBe(true);
    });

    it('that another one has overtaken is not accepted any more', async () => {
      const org = await at.organization();
      const first = await org.send(azureMonths(['2026-10'], 3), { partner: 'contoso' });
      await accepted(org, azureMonths(['2026-10'], 4));
      expect(await accept(org, first)).toEqual({ outcome: 'overtaken' });
      expect(await standing(org)).toEqual([['AzureUsage', '2026-10', 2]]);
      expect(await at.background.imports.get(org.organizationId, first.id)).toMatchObject({
        state: 'staged',
      });
    });

    it('that is cancelled leaves nothing that counts', async () => {
      const org = await at.organization();
      const read = await org.send(azureMonths(['2026-10'], 3), { partner: 'contoso' });
      const { imports } = at.background;
      expect(await imports.cancel(org.organizationId, read.id, 'ada')).toEqual({ outcome: 'done' });
      expect(await accept(org, read)).toEqual({ outcome: 'wrong-state' });
      expect(await standing(org)).toEqual([]);
    });

    it('of something else says what it is, and what to do', async () => {
      const org = await at.organization();
      const failed = await org.send('Name,Colour\nAda,blue\n');
      expect(failed).toMatchObject({
        state: 'failed',
        problem: {
          code: 'not-recognised',
          remedy: expect.stringContaining('AzureUsage'),
          why: { code: 'not-recognised', columns: ['Name', 'Colour'] },
        },
      });
    });

    documentTests(() => at);
    largeFileTests(() => at);
    peopleTests(() => at);
    nightTests(makePlace);

    it('is another organization’s own', async () => {
      const org = await at.organization();
      const read = await org.send(azureMonths(['2026-10'], 1), { partner: 'contoso' });
      const other = await at.organization();
      const { imports } = at.background;
      expect(await imports.get(other.organizationId, read.id)).toBeUndefined();
      expect(await accept(other, read)).toEqual({ outcome: 'unknown-import' });
      expect(await imports.list(other.organizationId)).toEqual([]);
    });
  });
}
