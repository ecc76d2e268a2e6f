import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSecretKeys } from '../../../server/secrets/secretKeys.ts';
import { secretSlot } from '../../../server/secrets/secretSlot.ts';
import { boxWith, memoryStore, randomKey } from './memoryStore.ts';

const PLACE = { organizationId: 'contoso', name: 'partner-center' };

describe('keys', () => {
  test('one or several, parted by commas, spaces or lines', () => {
    const [a, b, c] = [randomKey(), randomKey(), randomKey()];
    const reading = readSecretKeys(`${a}, ${b}\n${c}`);
    expect(reading.ok && reading.keys.map(({ bytes }) => bytes.toString('base64'))).toEqual([a, b, c]);
    expect(readSecretKeys(a)).toEqual(readSecretKeys(` ${a}\n`));
  });

  test.each([
    ['nothing', '', 'There is no key'],
    ['a word', 'password', 'Key 1 of 1 is not a key'],
    ['16 bytes', 'AAAAAAAAAAAAAAAAAAAAAA==', 'Key 1 of 1 is not a key'],
    ['a short second key', `${randomKey()},c2VjcmV0`, 'Key 2 of 2 is not a key'],
  ])('%s is refused, and the complaint does not repeat it', (_name, setting, complaint) => {
    const reading = readSecretKeys(setting);
    expect(reading).toMatchObject({ ok: false, problem: expect.stringContaining(complaint) });
    for (const part of setting.split(',').filter(Boolean))
      expect(JSON.stringify(reading)).not.toContain(part);
  });

  test('the same key twice is a mistake', () => {
    const key = randomKey();
    expect(readSecretKeys(`${key},${key}`)).toMatchObject({ ok: false });
  });
});

describe('sealed texts', () => {
  test('what was sealed opens again, and no two seals are alike', () => {
    const box = boxWith(randomKey());
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, purpose) => {
        const sealed = box.seal(text, purpose);
        expect(box.open(sealed, purpose)).toEqual({ ok: true, text, current: true });
        expect(box.seal(text, purpose)).not.toBe(sealed);
      }),
    );
  });

  test('no change of a character makes another text of it', () => {
    const box = boxWith(randomKey());
    const sealed = box.seal('a refresh token', 'purpose');
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      const opening = box.open(changed, 'purpose');
      // The last character of a part carries unused bits: changing only those changes nothing.
      expect(!opening.ok || opening.text === 'a refresh token').toBe(true);
    }
  });

  test('it opens for no other purpose, with no other key and cut short nowhere', () => {
    const box = boxWith(randomKey());
    const sealed = box.seal('secret', 'contoso');
    expect(box.open(sealed, 'fabrikam')).toEqual({ ok: false, code: 'damaged' });
    expect(boxWith(randomKey()).open(sealed, 'contoso')).toEqual({ ok: false, code: 'key-gone' });
    for (let length = 0; length < sealed.length; length++) {
      expect(box.open(sealed.slice(0, length), 'contoso').ok).toBe(false);
    }
  });

  test('the plain text does not stand in it', () => {
    expect(boxWith(randomKey()).seal('visible', 'p')).not.toContain('visible');
  });
});

describe('a slot', () => {
  test('keeps, gives back and forgets', async () => {
    const store = memoryStore();
    const slot = secretSlot(boxWith(randomKey()), store, PLACE);
    expect(await slot.load()).toEqual({ state: 'none' });
    await slot.save('first');
    await slot.save('second');
    expect(await slot.load()).toEqual({ state: 'secret', text: 'second' });
    expect([...store.blobs.values()].join()).not.toContain('second');
    await slot.remove();
    expect(await slot.load()).toEqual({ state: 'none' });
  });

  test('a blob carried over to another organization does not open there', async () => {
    const box = boxWith(randomKey());
    const store = memoryStore();
    await secretSlot(box, store, PLACE).save('secret');
    const stolen = secretSlot(box, store, { ...PLACE, organizationId: 'fabrikam' });
    expect(await stolen.load()).toEqual({ state: 'unreadable' });
  });

  test('keys rotate: the new one seals, the old one still opens', async () => {
    const [older, newer] = [randomKey(), randomKey()];
    const store = memoryStore();
    await secretSlot(boxWith(older), store, PLACE).save('secret');
    const both = secretSlot(boxWith(newer, older), store, PLACE);
    expect(await both.load()).toEqual({ state: 'secret', text: 'secret' });
    await both.save('another');
    expect(await secretSlot(boxWith(newer), store, PLACE).load()).toMatchObject({ text: 'another' });
    expect(await secretSlot(boxWith(older), store, PLACE).load()).toEqual({ state: 'unreadable' });
  });
});
