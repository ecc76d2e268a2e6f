import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../server/ledger/index.ts';
import { PARTNER } from '../samples.ts';
import type { Store } from '../store.ts';
import { ADMIN, KEY } from './isolationOfAccess.ts';

const MEMBER: Viewer = { id: 'mika', role: 'member' };
const ANALYST: Viewer = { id: 'noor', role: 'analyst' };

export function accessBehaves(newStore: () => Promise<Store>): void {
  describe('partners', () => {
    it('are seen by everybody unless an admin says by whom, who sees them all the same', async () => {
      const { scope } = await newStore();
      await scope.savePartner({ partnerId: 'adatum', name: 'Adatum' });
      const seen = async (viewer: Viewer) =>
        (await scope.seenPartners(viewer)).map(({ partnerId }) => partnerId);
      for (const viewer of [ADMIN, ANALYST, MEMBER]) expect(await seen(viewer)).toEqual(['adatum', PARTNER]);
      const nobody = { analysts: false, people: [] };
      expect(await scope.saveSeenBy('adatum', nobody, 'ada')).toBe(true);
      expect([await seen(ADMIN), await seen(ANALYST), await seen(MEMBER)]).toEqual([
        ['adatum', PARTNER],
        [PARTNER],
        [PARTNER],
      ]);
      await scope.saveSeenBy('adatum', { ...nobody, analysts: true }, 'ada');
      expect([await seen(ANALYST), await seen(MEMBER)]).toEqual([['adatum', PARTNER], [PARTNER]]);
      await scope.saveSeenBy('adatum', { ...nobody, people: ['mika', "o'hara"] }, 'ada');
      expect([await seen(ANALYST), await seen(MEMBER)]).toEqual([[PARTNER], ['adatum', PARTNER]]);
      expect(await seen({ ...MEMBER, id: "o'hara" })).toEqual(['adatum', PARTNER]);
      await scope.saveSeenBy('adatum', null, 'ada');
      expect(await seen(ANALYST)).toEqual(['adatum', PARTNER]);
      expect(await scope.saveSeenBy('nobody', null, 'ada')).toBe(false);
    });

    it('that a program is bound to are all it sees', async () => {
      const { scope } = await newStore();
      await scope.savePartner({ partnerId: 'adatum', name: 'Adatum' });
      expect(await scope.seenPartners({ ...ANALYST, partners: ['adatum'] })).toMatchObject([
        { partnerId: 'adatum' },
      ]);
      expect(await scope.seenPartners({ ...ANALYST, partners: [] })).toEqual([]);
    });

    it('come one by one and page by page', async () => {
      const { scope } = await newStore();
      for (const id of ['a', 'b', 'd']) await scope.savePartner({ partnerId: id, name: id });
      const page = await scope.seenPartners(ADMIN, { limit: 2, after: { name: 'a', partnerId: 'a' } });
      expect(page.map(({ partnerId }) => partnerId)).toEqual(['b', PARTNER]);
      expect(await scope.seenPartners(MEMBER, { partnerId: 'b' })).toHaveLength(1);
      expect(await scope.seenPartners(MEMBER, { partnerId: 'c' })).toEqual([]);
    });

    it('are listed by name and found by a part of name or id, in whatever case', async () => {
      const { scope } = await newStore();
      const ids = async (asked: Parameters<typeof scope.seenPartners>[1]) =>
        (await scope.seenPartners(ADMIN, asked)).map(({ partnerId }) => partnerId);
      for (const [partnerId, name] of [
        ['p3', 'adatum'],
        ['p1', 'Wingtip_100%'],
        ['p2', 'adatum'],
      ] as const) {
        await scope.savePartner({ partnerId, name });
      }
      expect(await ids({})).toEqual(['p2', 'p3', PARTNER, 'p1']);
      expect(await ids({ after: { name: 'adatum', partnerId: 'p2' } })).toEqual(['p3', PARTNER, 'p1']);
      expect(await ids({ find: 'DATU', limit: 1 })).toEqual(['p2']);
      expect(await ids({ find: 'P_1' })).toEqual(['p1']);
      expect(await ids({ find: '%' })).toEqual(['p1']);
      expect(await ids({ find: 'P3' })).toEqual(['p3']);
      expect(await ids({ find: 'p', after: { name: 'wingtip_100%', partnerId: 'p1' } })).toEqual([]);
    });

    it('are the first by id for who names none', async () => {
      const { scope } = await newStore();
      await scope.savePartner({ partnerId: 'adatum', name: 'Zeta' });
      expect(await scope.firstPartner(MEMBER)).toMatchObject({ partnerId: 'adatum', name: 'Zeta' });
      await scope.saveSeenBy('adatum', { analysts: false, people: [] }, 'ada');
      expect(await scope.firstPartner(MEMBER)).toMatchObject({ partnerId: PARTNER });
      expect(await scope.firstPartner({ ...ANALYST, partners: [] })).toBeUndefined();
    });
  });

  describe('keys of programs', () => {
    it('are kept with a hash, used, and revoked once', async () => {
      const { scope, setClock } = await newStore();
      await scope.saveApiKey(KEY);
      const { secretHash, createdBy, ...told } = KEY;
      expect(await scope.apiKeyOf(KEY.keyId)).toMatchObject({ ...KEY, revokedAt: null, lastUsedAt: null });
      expect(await scope.apiKeys()).toMatchObject([told]);
      expect(JSON.stringify(await scope.apiKeys())).not.toContain(secretHash);
      setClock('2026-11-02T10:00:00.000Z');
      await scope.noteApiKeyUse(KEY.keyId);
      expect(await scope.revokeApiKey(KEY.keyId, createdBy)).toBe(true);
      expect(await scope.revokeApiKey(KEY.keyId, 'another')).toBe(false);
      expect(await scope.apiKeyOf(KEY.keyId)).toMatchObject({
        ...{ lastUsedAt: '2026-11-02T10:00:00.000Z', revokedAt: '2026-11-02T10:00:00.000Z' },
        revokedBy: 'ada',
      });
    });
  });

  describe('a request under a key', () => {
    const request = { asker: 'ada', key: 'k', fingerprint: 'f', begunAt: '2026-11-01T09:30:00.000Z' };

    it('is begun once, and its answer is there for a day', async () => {
      const { scope, setClock } = await newStore();
      expect(await scope.beginRequest(request)).toEqual({ outcome: 'first' });
      expect(await scope.beginRequest(request)).toEqual({ outcome: 'in-flight' });
      expect(await scope.beginRequest({ ...request, fingerprint: 'g' })).toEqual({ outcome: 'key-used' });
      expect(await scope.beginRequest({ ...request, asker: 'mika' })).toEqual({ outcome: 'first' });
      await scope.endRequest(request, '{"a":1}');
      expect(await scope.beginRequest(request)).toEqual({ outcome: 'done', answer: '{"a":1}' });
      await scope.dropRequest(request);
      expect(await scope.beginRequest(request)).toEqual({ outcome: 'done', answer: '{"a":1}' });
      setClock('2026-11-02T09:30:01.000Z');
      expect(await scope.beginRequest(request)).toEqual({ outcome: 'first' });
    });

    it('is forgotten after a day, also where no other comes', async () => {
      const store = await newStore();
      const later = { ...request, key: 'later', begunAt: '2026-11-02T09:00:00.000Z' };
      for (const one of [request, later]) {
        await store.scope.beginRequest(one);
        await store.scope.endRequest(one, '{"name":"Ada"}');
      }
      store.setClock('2026-11-02T09:30:01.000Z');
      await store.scope.forgetAnswers();
      const named = `select set_config('app.organization_id', '${store.organizationId}', false)`;
      const [, kept] = await store.whileClosed(() =>
        store.place.queries(named, 'select idempotency_key as key from kept_answers'),
      );
      expect(kept).toEqual([{ key: 'later' }]);
    });

    it('that came to nothing, or was cut short, may come again', async () => {
      const { scope, setClock } = await newStore();
      await scope.beginRequest(request);
      await scope.dropRequest(request);
      expect(await scope.beginRequest(request)).toEqual({ outcome: 'first' });
      setClock('2026-11-01T09:36:00.000Z');
      const later = { ...request, begunAt: '2026-11-01T09:36:00.000Z' };
      expect(await scope.beginRequest(later)).toEqual({ outcome: 'first' });
      // The one that was held up for so long no longer has the key.
      await scope.dropRequest(request);
      await scope.endRequest(request, 'late');
      expect(await scope.beginRequest(later)).toEqual({ outcome: 'in-flight' });
    });
  });
}
