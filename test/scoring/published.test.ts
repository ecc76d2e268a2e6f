import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULEBOOKS, rulebookOf } from '#scoring';

const LOCK: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../src/scoring/rulebooks/rulebooks.lock.json', import.meta.url), 'utf8'),
);

const ids = RULEBOOKS.map(({ id }) => id);

describe('a published edition never changes', () => {
  test('every edition is pinned, and nothing else', () => {
    expect(Object.keys(LOCK).sort()).toEqual([...ids].sort());
  });

  test.each(ids)('%s', (id) => {
    const hash = createHash('sha256')
      .update(JSON.stringify(rulebookOf(id)))
      .digest('hex');
    expect(
      hash,
      `${id} is published and has changed. Partners have planned by it and stored scores name its hash.
If the programme changed its rules: undo this, and publish a new edition in a file of its own.
If the edition was misread: say in CHANGELOG.md which designation, edition and days are affected, and pin
${hash} for ${id} in src/scoring/rulebooks/rulebooks.lock.json.`,
    ).toBe(LOCK[id]);
  });

  test('nor can a program that reads it change it', () => {
    const loose: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
    };
    look(RULEBOOKS, 'RULEBOOKS');
    expect(loose).toEqual([]);
  });
});
