import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger, Scope } from '../../../server/ledger/index.ts';
import type { Place } from './place.ts';
import { PARTNER } from './samples.ts';
import { accessBehaves } from './suite/access.ts';
import { auditBehaves } from './suite/audit.ts';
import { cardsBehave } from './suite/cards.ts';
import { chunksBehave } from './suite/chunks.ts';
import { deliveriesBehave } from './suite/deliveries.ts';
import { digestsBehave } from './suite/digests.ts';
import { eventsBehave } from './suite/events.ts';
import { factsBehave } from './suite/facts.ts';
import { factsVersionsBehave } from './suite/factsVersions.ts';
import { isolationHolds } from './suite/isolation.ts';
import { leasesBehave } from './suite/leases.ts';
import { personLinksBehave } from './suite/personLinks.ts';
import { secretsRotate } from './suite/rotation.ts';
import { sampleBehaves } from './suite/sample.ts';
import { scoresBehave } from './suite/scores.ts';
import { sharingBehaves } from './suite/sharing.ts';
import { tablesAreProtected } from './suite/tables.ts';

/** What every test of the store gets: an organization of its own with one partner, and a clock to set. */
export interface Store {
  readonly ledger: Ledger;
  readonly place: Place;
  readonly organizationId: string;
  readonly scope: Scope;
  setClock(instant: string): void;
  /** Closes the ledger, does something behind its back, and opens it again. */
  whileClosed<T>(work: () => Promise<T>): Promise<T>;
}

/** The same tests on whichever engine the place has. */
export function storeTests(engine: string, makePlace: () => Promise<Place>): void {
  describe(engine, () => {
    let place: Place;
    let ledger: Ledger;
    let now = new Date();
    let organizations = 0;
    const open = async () => {
      const opened = await place.open(() => now);
      if (!opened.ok) throw new Error(opened.sentence);
      ledger = opened.ledger;
    };
    beforeAll(async () => {
      place = await makePlace();
      await open();
    });
    afterAll(async () => {
      await ledger?.close();
      place?.remove();
    });

    const newStore = async (): Promise<Store> => {
      const organizationId = `organization-${++organizations}`;
      now = new Date('2026-11-01T09:30:00.000Z');
      await ledger.scope(organizationId).saveOrganization(ORGANIZATION);
      await ledger.scope(organizationId).savePartner({ partnerId: PARTNER, name: 'Contoso' });
      return {
        get ledger() {
          return ledger;
        },
        get scope() {
          return ledger.scope(organizationId);
        },
        place,
        organizationId,
        setClock: (instant) => {
          now = new Date(instant);
        },
        async whileClosed(work) {
          await ledger.close();
          try {
            return await work();
          } finally {
            await open();
          }
        },
      };
    };

    it('answers a ping', async () => {
      expect(await ledger.ping()).toBe(true);
    });
    it('keeps an organization and its partners, and changes them', async () => {
      const { scope } = await newStore();
      await scope.saveOrganization({ ...ORGANIZATION, timeZone: 'Asia/Kolkata' });
      await scope.savePartner({ partnerId: 'adatum', name: 'Adatum' });
      await scope.savePartner({ partnerId: PARTNER, name: 'Contoso Ltd' });
      expect(await scope.organization()).toEqual({
        ...ORGANIZATION,
        ...{ timeZone: 'Asia/Kolkata', namesForMembers: false, personalNotices: true, guestTenants: [] },
      });
      const choices = { namesForMembers: true, personalNotices: false, guestTenants: ['t1'] };
      await scope.saveOrganization({ ...ORGANIZATION, ...choices }, 'ada');
      await scope.saveOrganization(ORGANIZATION);
      expect(await scope.organization()).toMatchObject(choices);
      expect(await scope.partners()).toEqual([
        { partnerId: 'adatum', name: 'Adatum' },
        { partnerId: PARTNER, name: 'Contoso Ltd' },
      ]);
    });
    factsBehave(newStore);
    factsVersionsBehave(newStore);
    chunksBehave(newStore);
    scoresBehave(newStore);
    eventsBehave(newStore);
    cardsBehave(newStore);
    leasesBehave(newStore);
    digestsBehave(newStore);
    deliveriesBehave(newStore);
    personLinksBehave(newStore);
    sharingBehaves(newStore);
    auditBehaves(newStore);
    secretsRotate(newStore);
    accessBehaves(newStore);
    isolationHolds(newStore);
    sampleBehaves(newStore);
    tablesAreProtected(newStore);
  });
}

/** The same once more, with this process in another time zone as well. */
export function storeTestsIn(timeZone: string, engine: string, makePlace: () => Promise<Place>): void {
  describe(`in ${timeZone}`, () => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = timeZone;
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    storeTests(engine, makePlace);
  });
}

const ORGANIZATION = { name: 'Northwind', timeZone: 'Europe/Berlin', language: 'en' };
