import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servedBy } from '../../../server/ledger/index.ts';
import { Imports } from '../../../server/tasks/importFile.ts';
import { Uploads } from '../../../server/tasks/imports/uploads.ts';
import type { Place } from '../ledger/place.ts';
import { azureMonths, trainingCompletions } from './files.ts';
import { type Conversation, type ImportInstallation, importInstallation } from './installation.ts';

/** Each with a database of its own: a night goes over every organization that there is. */
export function nightTests(makePlace: () => Promise<Place>): void {
  describe('every night', () => {
    let place: Place;
    let at: ImportInstallation;
    beforeEach(async () => {
      place = await makePlace();
      at = await importInstallation(place);
    });
    afterEach(async () => {
      await at?.close();
      place?.remove();
    });

    it('scores are taken with the day as the as-of day, once, for the month that is covered', async () => {
      const org = await at.organization();
      const { imports, night } = at.background;
      const { id } = await org.send(azureMonths(['2026-09', '2026-10'], 2), { partner: 'contoso' });
      await imports.accept(org.organizationId, id, {}, 'ada');
      const days = async () =>
        (await org.scope.scoreHistory('contoso', 'infrastructure')).map(({ asOf, month, taking }) => [
          asOf,
          month,
          taking,
        ]);
      const october = 2026 * 12 + 9;
      await org.until(async () => (await days()).length === 1);
      at.setClock('2026-12-24T01:59:00Z');
      await night();
      at.setClock('2026-12-24T02:01:00Z');
      await night();
      await night();
      await org.until(async () => (await days()).length === 2);
      // The month stays the one that was delivered, however late it is.
      expect(await days()).toEqual([
        ['2026-11-20', october, 1],
        ['2026-12-24', october, 1],
      ]);
    });

    it('is one of the organization: the day begins where it is', async () => {
      const org = await at.organization();
      const { imports, night } = at.background;
      await org.scope.saveOrganization({ name: 'Contoso', timeZone: 'Pacific/Auckland', language: 'en' });
      const { id } = await org.send(azureMonths(['2026-10'], 2), { partner: 'contoso' });
      await imports.accept(org.organizationId, id, {}, 'ada');
      at.setClock('2026-12-26T14:00:00Z');
      await night();
      await org.until(async () => {
        const history = await org.scope.scoreHistory('contoso', 'infrastructure');
        return history.at(-1)?.asOf === '2026-12-27';
      });
    });

    it('what never counted is removed, in each organization after as many days as it wants', async () => {
      const { imports, night } = at.background;
      const [usual, shorter, counted] = [
        await at.organization(),
        await at.organization(),
        await at.organization(),
      ] as const;
      await shorter.scope.saveRetention(30, 'ada');
      const request = { asker: 'ada', key: 'k', fingerprint: 'f', begunAt: '2026-11-20T09:00:00.000Z' };
      await shorter.scope.beginRequest(request);
      await shorter.scope.endRequest(request, '{"name":"Ada"}');
      const ids = new Map<Conversation, string>();
      for (const org of [usual, shorter, counted]) {
        const { id } = await org.send(trainingCompletions(PEOPLE), { partner: 'contoso' });
        expect(await org.scope.importErrors(id)).toContain('no day');
        ids.set(org, id);
      }
      const idOf = (org: Conversation) => ids.get(org) ?? '';
      const waiting = await at.organization();
      const { id: held } = await waiting.send(trainingCompletions(PEOPLE));
      const file = join(at.folder, `${held}.upload`);
      await imports.accept(counted.organizationId, idOf(counted), { goodRowsOnly: true }, 'ada');
      await counted.until(async () => (await counted.scope.latestScores('contoso')).length > 0);
      const [kept, scores] = [
        await counted.scope.standingChunks('contoso'),
        await counted.scope.latestScores('contoso'),
      ];

      const gone = (org: Conversation) => org.until(async () => !(await org.scope.importErrors(idOf(org))));
      at.setClock('2026-12-24T03:00:00Z');
      await night();
      await gone(shorter);
      expect(existsSync(file)).toBe(true);
      at.setClock('2027-02-20T03:00:00Z');
      await night();
      await Promise.all([gone(usual), gone(counted)]);
      // Nobody has said whose it is: it is over, and its file is gone when its server next looks.
      await waiting.until(async () => (await waiting.scope.importOf(held))?.state === 'cancelled');
      await night();
      expect(existsSync(file)).toBe(false);
      // When each of them ended says which night it was.
      const ended = async ({ scope }: Conversation) =>
        (await scope.deeds({ limit: 10 })).filter(({ by }) => by === 'retention');
      const cancelled = { deed: 'import-cancelled', details: {} };
      expect(await ended(shorter)).toMatchObject([
        { ...cancelled, at: expect.stringMatching(/^2026-12-24/), subject: idOf(shorter) },
      ]);
      expect(await ended(usual)).toMatchObject([
        { ...cancelled, at: expect.stringMatching(/^2027-02-20/), subject: idOf(usual) },
      ]);
      // What counts stays, and so does every score that was taken of it.
      expect(await ended(counted)).toEqual([]);
      expect(await counted.scope.standingChunks('contoso')).toEqual(kept);
      for (const { designation, asOf } of scores) {
        const history = await counted.scope.scoreHistory('contoso', designation);
        expect(history.map((score) => score.asOf)).toContain(asOf);
      }
      // Answers are kept for a day: on the day they were given this one is no longer known.
      at.setClock('2026-11-20T10:00:00Z');
      expect(await shorter.scope.beginRequest(request)).toEqual({ outcome: 'first' });
    });

    it('a file that waits stays, also of an organization that is served no longer', async () => {
      const org = await at.organization();
      const held = await org.send(azureMonths(['2026-10'], 1));
      expect(held.state).toBe('held');
      const [uploads, clock] = [new Uploads(at.folder), () => new Date()];
      const { host = '' } = (await org.scope.importOf(held.id)) ?? {};
      const nothing = async () => undefined;
      const ledger = servedBy(at.ledger, []);
      const asked = { toRead: nothing, changed: nothing };
      await new Imports({ ledger, uploads, host, clock, ...asked }).resume();
      expect(await uploads.waiting()).toEqual([held.id]);
    });
  });
}

/** One of the rows cannot be read. */
const PEOPLE = [
  { mail: 'ada@contoso.example', name: ['Ada', 'Example'], id: 'M1' },
  { mail: 'mika@contoso.example', name: ['Mika', 'Example'], id: 'M2', completed: 'no day' },
] as const;
