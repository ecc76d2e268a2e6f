import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../server/ledger/canonicalJson.ts';
import { hashOf, pack, unpack } from '../../../server/ledger/packing.ts';
import { READERS } from '../../../server/ledger/wireValues.ts';

describe('canonical JSON', () => {
  it('is the same for equal content, whatever the order of the keys', () => {
    const one = { b: [{ z: 1, y: null }], a: 'x' };
    const other = { a: 'x', b: [{ y: null, z: 1 }] };
    expect(canonicalJson(one)).toBe('{"a":"x","b":[{"y":null,"z":1}]}');
    expect(canonicalJson(other)).toBe(canonicalJson(one));
  });

  it('differs where the order of a list does', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it('keeps a key that objects treat specially', () => {
    const odd: unknown = JSON.parse('{"__proto__":{"b":1,"a":2}}');
    expect(canonicalJson(odd)).toBe('{"__proto__":{"a":2,"b":1}}');
  });
});

describe('packed content', () => {
  it('is hashed as it was before compression', async () => {
    const packed = await pack('facts');
    expect(packed.contentHash).toBe(hashOf('facts'));
    expect(await unpack(packed.pieces, packed.contentHash)).toBe('facts');
  });

  it('comes in pieces of a megabyte at most', async () => {
    const text = randomBytes(1_200_000).toString('hex');
    const { pieces, bytes, contentHash } = await pack(text);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(1024 * 1024);
    expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(bytes);
    expect((await unpack(pieces, contentHash)) === text).toBe(true);
    await expect(unpack(pieces.slice(1), contentHash)).rejects.toThrow();
  });

  it('of another hash is damaged, and says so', async () => {
    const { pieces } = await pack('facts');
    await expect(unpack(pieces, hashOf('other facts'))).rejects.toThrow('are damaged');
  });
});

describe('values from the database', () => {
  const [BYTEA, INT8, DATE, TIMESTAMPTZ] = [17, 20, 1082, 1184];
  const read = (type: number, text: string) => READERS[type]?.(text);

  it('are whole numbers, days as text, instants as ISO text and bytes', () => {
    expect(read(INT8, '42')).toBe(42);
    expect(read(DATE, '2026-10-31')).toBe('2026-10-31');
    expect(read(TIMESTAMPTZ, '2026-11-20 06:16:26.8+00')).toBe('2026-11-20T06:16:26.800Z');
    expect(read(TIMESTAMPTZ, '2026-11-20 06:16:26+00')).toBe('2026-11-20T06:16:26.000Z');
    expect(read(BYTEA, '\\x00ff')).toEqual(Buffer.from([0, 255]));
  });

  it('are refused where a number would lose digits', () => {
    expect(() => read(INT8, '9007199254740993')).toThrow('no safe whole number');
  });
});
