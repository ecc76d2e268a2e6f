import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readExport } from '../../../server/sources/index.ts';

// Files as people have them: each is odd or broken in its own way, named for it, and has its report beside it.

const FOLDER = join(import.meta.dirname, 'corpus');
const REPORT = '.report.json';
const names = readdirSync(FOLDER).filter((name) => !name.endsWith(REPORT));

it('holds at least forty kinds, each with its report', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
  const reports = readdirSync(FOLDER).filter((name) => name.endsWith(REPORT));
  expect(reports.toSorted()).toEqual(names.map((name) => `${name}${REPORT}`).toSorted());
});

it.each(names)('%s', async (name) => {
  const path = join(FOLDER, name);
  const file = { name, size: statSync(path).size, open: () => createReadStream(path) };
  const outcome = await readExport(file, {
    day: '2026-11-20',
    knownPartnerIds: new Set(['6123456', 'contoso']),
    foreignPartnerIds: new Set(['5555555']),
  });
  expect(outcome).toEqual(JSON.parse(readFileSync(`${path}${REPORT}`, 'utf8')));
});

it.each(names)('%s, whatever it is called and however it comes in', async (name) => {
  const path = join(FOLDER, name);
  const options = { day: '2026-11-20', knownPartnerIds: new Set(['6123456']) };
  const size = statSync(path).size;
  const whole = await readExport({ name, size, open: () => createReadStream(path) }, options);
  // Bytes one by one: quotes, line ends and characters are cut at every place.
  const open = () => createReadStream(path, { highWaterMark: 1 });
  expect(await readExport({ name: 'export', size, open }, options)).toEqual(whole);
});
