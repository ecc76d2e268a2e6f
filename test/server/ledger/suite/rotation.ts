import { describe, expect, it } from 'vitest';
import { tokenStore } from '../../../../server/identity/tokenStore.ts';
import type { Ledger, Scope } from '../../../../server/ledger/index.ts';
import { type SecretBox, secretSlot } from '../../../../server/secrets/index.ts';
import { rotate } from '../../../../server/secrets/rotation.ts';
import { boxWith, randomKey } from '../../feed/memoryStore.ts';
import type { Store } from '../store.ts';

const TOKENS = JSON.stringify({ AccessToken: { one: { expires_on: 99_999_999_999, secret: 't' } } });
const OPEN = '{"at":"2026-11-01"}';

/** Every place in which the product keeps something sealed, and one that is not. */
function secretsOf({ scope, organizationId, ledger }: Store, box: SecretBox) {
  const store = {
    load: scope.loadBlob,
    save: (name: string, sealed: string) => scope.saveBlob(name, sealed),
    remove: (name: string) => scope.saveBlob(name, null),
  };
  const access = secretSlot(box, store, { organizationId, name: 'partner-center-access' });
  const tokens = tokenStore({ ledger, box, now: () => new Date() }, { tenant: organizationId, id: 'ada' });
  return {
    access,
    async save() {
      await access.save('refresh token');
      await tokens.save(TOKENS);
      await scope.saveBlob('partner-center-last-pull', OPEN);
      await scope.saveBlob('workflow-address', null);
    },
    all: async () => [
      await access.load(),
      await tokens.load(),
      await scope.loadBlob('partner-center-last-pull'),
    ],
  };
}
const ALL = [{ state: 'secret', text: 'refresh token' }, TOKENS, OPEN];

/** Only this organization, and its scope changed by a test. */
const only = (store: Store, changed: Partial<Scope> = {}): Ledger => ({
  ...store.ledger,
  organizationIds: async () => [store.organizationId],
  scope: () => ({ ...store.scope, ...changed }),
});

export function secretsRotate(newStore: () => Promise<Store>): void {
  describe('sealing anew with another key', () => {
    const [older, newer] = [randomKey(), randomKey()];
    const both = boxWith(newer, older);

    it('takes everything that is sealed, and afterwards the older key may go; again it finds nothing to do', async () => {
      const store = await newStore();
      await secretsOf(store, boxWith(older)).save();
      expect(await rotate(only(store), both)).toEqual({ resealed: 2, current: 0, closed: [] });
      expect(await secretsOf(store, boxWith(newer)).all()).toEqual(ALL);
      expect(await rotate(only(store), both)).toEqual({ resealed: 0, current: 2, closed: [] });
    });

    it('cut short goes on where it was', async () => {
      const store = await newStore();
      await secretsOf(store, boxWith(older)).save();
      let replaced = 0;
      const killed: Scope['replaceText'] = (...text) => {
        if (replaced++ > 0) throw new Error('killed');
        return store.scope.replaceText(...text);
      };
      await expect(rotate(only(store, { replaceText: killed }), both)).rejects.toThrow('killed');
      expect(await secretsOf(store, both).all()).toEqual(ALL);
      expect(await rotate(only(store), both)).toEqual({ resealed: 1, current: 1, closed: [] });
    });

    it('never takes back what a server has kept in the meantime', async () => {
      const store = await newStore();
      await secretsOf(store, boxWith(older)).save();
      const { access } = secretsOf(store, boxWith(older));
      let looked = 0;
      const keptTexts = async () => {
        const found = await store.scope.keptTexts();
        if (looked++ === 0) await access.save('newer token');
        return found;
      };
      expect(await rotate(only(store, { keptTexts }), both)).toMatchObject({ resealed: 2, closed: [] });
      expect((await secretsOf(store, boxWith(newer)).all())[0]).toMatchObject({ text: 'newer token' });
    });

    it('names what no key opens, and leaves it as it is', async () => {
      const store = await newStore();
      const lost = boxWith(randomKey());
      await secretsOf(store, lost).save();
      // Carried over from another place.
      await store.scope.saveBlob('workflow-address', both.seal('https://', 'elsewhere'));
      const { organizationId } = store;
      expect(await rotate(only(store), both)).toEqual({
        ...{ resealed: 0, current: 0 },
        closed: [
          { organizationId, kind: 'blob', name: 'partner-center-access', why: 'key-gone' },
          { organizationId, kind: 'blob', name: 'workflow-address', why: 'damaged' },
          { organizationId, kind: 'tokens', name: 'ada', why: 'key-gone' },
        ],
      });
      expect(await secretsOf(store, lost).all()).toEqual(ALL);
    });
  });
}
