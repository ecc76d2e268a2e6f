import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCount, csvTally } from '../../../server/feed/csvTally.ts';

function countOf(text: string, pieceLength = 7): CsvCount {
  const tally = csvTally();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceLength) tally.add(bytes.subarray(at, at + pieceLength));
  return tally.count();
}

const whole = { endsWithBreak: true, endsAbruptly: false };
const noBreak = { endsWithBreak: false, endsAbruptly: false };
const abrupt = { endsWithBreak: false, endsAbruptly: true };

test.each<[string, string, CsvCount]>([
  ['nothing at all', '', { rows: 0, ...whole }],
  ['a header', 'A,B\n', { rows: 0, ...whole }],
  ['a header without a line break', 'A,B', { rows: 0, ...noBreak }],
  ['rows', 'A,B\r\n1,2\r\n3,4\r\n', { rows: 2, ...whole }],
  ['blank lines', '\r\nA,B\n\n1,2\n\r\n', { rows: 1, ...whole }],
  ['a last row without a line break', 'A,B\n1,2', { rows: 1, ...noBreak }],
  ['a last row that is short', 'A,B\n1,2\n3', { rows: 2, ...abrupt }],
  ['line breaks and commas within quotes', 'A,B\n"1\n,\n1",2\n', { rows: 1, ...whole }],
  ['quotes within quotes', 'A,B\n"say ""so"", he said\n",2\n', { rows: 1, ...whole }],
  ['quotes that do not close', 'A,B\n"1,2\n3,4\n', { rows: 1, ...abrupt }],
])('%s', (_name, text, count) => {
  expect(countOf(text)).toEqual(count);
});

const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '1', ',', '"', '\n', '\r', ' ') });
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('any table of quoted fields is counted, however it is cut into pieces', () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 20 }), (lines, pieceLength) => {
      const text = lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
      expect(countOf(text, pieceLength)).toEqual({ rows: lines.length - 1, ...whole });
    }),
  );
});

test('a table cut anywhere but after a row never looks whole', () => {
  const text = 'Name,Amount\r\n"Fabrikam, ""Inc.""",812.45\r\n"a\r\nb",1\r\n';
  for (let keep = 1; keep < text.length; keep++) {
    const { endsWithBreak, endsAbruptly } = countOf(text.slice(0, keep));
    const afterRow = ['Name,Amount\r\n', 'Name,Amount\r\n"Fabrikam, ""Inc.""",812.45\r\n'].includes(
      text.slice(0, keep),
    );
    expect(endsWithBreak && !endsAbruptly, text.slice(0, keep)).toBe(afterRow);
  }
});
