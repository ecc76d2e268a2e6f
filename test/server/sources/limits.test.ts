import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { errorsFile, LIMITS, type RowError, readExport } from '../../../server/sources/index.ts';
import { fileOf, outcomeOf, readingOf } from './reading.ts';
import { workbook } from './workbook.ts';

const HEADER = 'Month,CustomerTenantId,ServiceLevel2,PartnerAttributionType,ACR_USD\n';
const row = (tenant: number | string, amount: number | string): string =>
  `2026-10,t${tenant},Key Vault,PAL,${amount}\n`;
const table = (rows: number): string =>
  HEADER + Array.from({ length: rows }, (_, index) => row(index, index)).join('');
const OPTIONS = { day: '2026-11-20', knownPartnerIds: new Set<string>() };

/** A file that says it is large; reading more than its beginning fails the test. */
const claiming = (content: string | Buffer, size: number) => ({
  name: 'large',
  size,
  open: () =>
    Readable.from(
      (function* () {
        yield Buffer.from(content);
        throw new Error('read beyond its beginning');
      })(),
      { objectMode: false, highWaterMark: 1 },
    ),
});

it.each([
  ['text', `${table(3000)}`, 1024 * 2 ** 20],
  ['workbook', Buffer.concat([workbook([]), Buffer.alloc(70_000)]), 200 * 2 ** 20],
  ['facts-document', `{${' '.repeat(70_000)}`, 100 * 2 ** 20],
] as const)('refuses a %s that is too large before reading it', async (kind, content, limit) => {
  expect(LIMITS[kind]).toBe(limit);
  const outcome = await readExport(claiming(content, limit + 1), OPTIONS);
  expect(outcome).toEqual({ ok: false, refusal: { code: 'too-large', kind, size: limit + 1, limit } });
});

it('stops at the limit when a file is larger than it says', async () => {
  const endless = function* () {
    yield Buffer.from(`{"a":"`);
    for (;;) yield Buffer.alloc(2 ** 20, 'a');
  };
  const file = { name: 'a', size: 10, open: () => Readable.from(endless(), { objectMode: false }) };
  expect(await readExport(file, OPTIONS)).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
});

it('does not take a file into memory for a quotation mark that is never closed', async () => {
  const reading = await outcomeOf(`${table(5)}2026-10,"t9,Key Vault,PAL,5\n${table(100_000)}`);
  expect(reading).toEqual({ ok: false, refusal: { code: 'quote-not-closed', row: 7 } });
});

it('keeps no text that is longer than any name', async () => {
  const long = 'x'.repeat(5000);
  const header = HEADER.replace('Month', 'Month,CustomerName');
  const line = (name: string, tenant: string, amount: string): string =>
    `2026-10,${name},${tenant},Key Vault,PAL,${amount}\n`;
  const content = `${header}${line(long, 't1', '5')}${line('a', long, '5')}${line('a', 't2', long)}`;
  const { periods, errors } = await readingOf(content);
  expect(periods[0]?.facts.customers).toEqual([{ tenant: 't1', name: 'x'.repeat(500) }]);
  expect(errors.shown.map(({ code, column }) => [code, column])).toEqual([
    ['text-too-long', 'CustomerTenantId'],
    ['text-too-long', 'ACR_USD'],
  ]);
});

it('is called off, and reads no further', async () => {
  const stop = new AbortController();
  let bytes = 0;
  const content = table(20_000);
  const outcome = await outcomeOf(content, {
    signal: stop.signal,
    onProgress(progress) {
      bytes = progress.bytes;
      if (bytes > 50_000) stop.abort();
    },
  });
  expect(outcome).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(bytes).toBeLessThan(content.length / 2);
  expect(await outcomeOf(content, { signal: AbortSignal.abort() })).toEqual(outcome);
});

it('is called off within a workbook too', async () => {
  const rows = [HEADER.trim().split(','), ...Array.from({ length: 3000 }, () => row(1, 1).trim().split(','))];
  const file = fileOf(workbook([{ name: 'Usage', rows }]));
  const stop = new AbortController();
  const outcome = await readExport(file, {
    ...OPTIONS,
    signal: stop.signal,
    onProgress: ({ bytes, size }) => bytes === size && stop.abort(),
  });
  expect(outcome).toEqual({ ok: false, refusal: { code: 'cancelled' } });
});

it('tells its progress by the bytes, up to the last', async () => {
  const content = table(2000);
  const seen: number[] = [];
  await readingOf(content, { onProgress: ({ bytes, size }) => seen.push(bytes / size) });
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

it('passes on what goes wrong with the disk: that is nobody’s file', async () => {
  const open = () =>
    new Readable({
      read() {
        this.destroy(new Error('the disk is gone'));
      },
    });
  await expect(readExport({ name: 'a', size: 5, open }, OPTIONS)).rejects.toThrow('the disk is gone');
});

it('shows three hundred errors and tells all of them', async () => {
  const faulty = Array.from({ length: 1000 }, (_, index) => row(index, 'x')).join('');
  const all: RowError[] = [];
  const reading = await readingOf(`${HEADER}${row('a', 1)}${faulty}`, {
    onError: (error) => all.push(error),
  });
  expect([reading.errors.count, reading.errors.shown.length, all.length]).toEqual([1000, 300, 1000]);
  expect(all.at(-1)).toEqual({ row: 1002, code: 'not-an-amount', column: 'ACR_USD', value: 'x' });
  expect(reading.periods).toMatchObject([{ period: '2026-10', rows: 1, faultyRows: 1000 }]);
});

it('writes an errors file that a spreadsheet opens and does not run', () => {
  const file = errorsFile({
    titles: ['Row', 'Column', 'Value', 'Expected', 'What to do'],
    expected: ({ code }) => `something else than ${code}`,
    remedy: () => 'Mend it; then import the file again',
    more: (count) => `${count} more`,
  });
  const value = '=HYPERLINK("http://attacker.example","go")';
  expect(file.head).toBe('\uFEFFRow,Column,Value,Expected,What to do\r\n');
  expect(file.line({ row: 7, code: 'not-an-amount', column: 'ACR_USD', value })).toBe(
    '7,ACR_USD,"\'=HYPERLINK(""http://attacker.example"",""go"")",something else than not-an-amount,"Mend it; then import the file again"\r\n',
  );
  expect(file.line({ row: 8, code: 'cell-count', have: 3, need: 5 })).toMatch(/^8,,,/);
  expect(file.more(5)).toBe(',,,,5 more\r\n');
});
