import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { outcomeOf, readingOf, refusalOf } from './reading.ts';
import { type Form, pack, parts, type Value, workbook } from './workbook.ts';

const HEADER = [
  'Month',
  'CustomerTenantId',
  'CustomerName',
  'ServiceLevel2',
  'PartnerAttributionType',
  'ACR_USD',
];
const row = (month: Value, acr: Value, tenant = 't1'): Value[] => [
  month,
  tenant,
  'Müller & Söhne <GmbH>',
  'Key Vault',
  'PAL',
  acr,
];
const october = new Date('2026-10-01T00:00:00Z');
const usage = { name: 'Usage', rows: [HEADER, row(october, 812.45)] };
const FACT = { tenant: 't1', month: '2026-10', service: 'Key Vault', association: 'PAL', acr: 812.45 };
const CUSTOMER = { tenant: 't1', name: 'Müller & Söhne <GmbH>' };

it.each<[string, Form]>([
  ['texts in a table of their own', { texts: 'shared' }],
  ['texts in the cells', { texts: 'inline' }],
  ['days counted from 1904', { from1904: true }],
  ['cells without references', { bare: true }],
  ['names with a prefix', { prefix: 'x' }],
])('reads a workbook with %s', async (_, form) => {
  const reading = await readingOf(workbook([usage], form));
  expect(reading.periods).toEqual([
    { period: '2026-10', facts: { azure: [FACT], customers: [CUSTOMER] }, rows: 1, faultyRows: 0 },
  ]);
});

it('reads the first sheet that is an export, and says which', async () => {
  const cover = { name: 'Cover', rows: [['Azure usage'], ['made for', 'somebody']] };
  const reading = await readingOf(workbook([cover, { ...usage, name: 'Data & more' }, usage]));
  expect([reading.sheet, reading.rows.taken]).toEqual(['Data & more', 1]);
});

it('names rows by their numbers in the sheet', async () => {
  const rows = [HEADER, row(october, 'wrong'), [], row('soon', 1)];
  const { errors, leftOut } = await readingOf(workbook([{ name: 'Usage', rows, from: 7 }]));
  expect(errors.shown.map(({ row: at, column, value }) => [at, column, value])).toEqual([
    [8, 'ACR_USD', 'wrong'],
    [10, 'Month', 'soon'],
  ]);
  expect(leftOut).toEqual([{ reason: 'blank-line', rows: 1 }]);
});

it('takes numbers as they are kept: exact, never as thousands', async () => {
  const raw = '<c><v>812.45000000000005</v></c>';
  const rows = [
    HEADER,
    row(october, { raw }),
    row(october, 1.125, 't2'),
    row(202610, 1e-7, 't3'),
    row('2026-10', '1.250,5', 't4'),
  ];
  const { periods, warnings } = await readingOf(workbook([{ name: 'Usage', rows }]));
  expect(periods[0]?.facts.azure?.map(({ acr }) => acr)).toEqual([812.45, 1.13, 0, 1250.5]);
  expect(warnings).toEqual([]);
});

it('reads cells of every kind: built-in date, error, truth, formula, text in parts', async () => {
  const builtIn = { raw: '<c s="2"><v>46296</v></c>' };
  const formula = { raw: '<c t="str"><f>A1</f><v>2026-10</v></c>' };
  const error = { raw: '<c t="e"><v>#DIV/0!</v></c>' };
  const inParts = {
    raw: '<c t="inlineStr"><is><r><t>2026</t></r><r><t>-10</t></r></is></c>',
  };
  const rows = [
    HEADER,
    row(builtIn, { raw: '<c s="3"><v>5</v></c>' }),
    row(formula, 6, 't2'),
    row(inParts, 7, 't3'),
    row(october, error, 't4'),
  ];
  const { periods, errors } = await readingOf(workbook([{ name: 'Usage', rows }]));
  expect(periods[0]?.facts.azure?.map(({ acr }) => acr)).toEqual([5, 6, 7]);
  expect(errors.shown).toEqual([{ row: 5, code: 'spreadsheet-error', column: 'ACR_USD', value: '#DIV/0!' }]);
});

it('says what is missing, or what it saw, when no sheet is an export', async () => {
  const cut = { name: 'Usage', rows: [HEADER.filter((name) => name !== 'ServiceLevel2')] };
  expect(await refusalOf(workbook([{ name: 'Notes', rows: [['a', 'b']] }, cut]))).toEqual({
    code: 'columns-missing',
    source: 'AzureUsage',
    missing: ['ServiceLevel2'],
  });
  expect(await refusalOf(workbook([{ name: 'Notes', rows: [['a', 'b']] }]))).toEqual({
    code: 'not-recognised',
    columns: ['a', 'b'],
  });
});

const damaged = { code: 'damaged-workbook' };
const made = parts([usage]);
const without = (path: string) => Object.fromEntries(Object.entries(made).filter(([key]) => key !== path));

it.each<[string, Buffer]>([
  ['cut short', workbook([usage]).subarray(0, 900)],
  ['a zip of something else', Buffer.from(zipSync({ 'readme.txt': strToU8('hello') }))],
  ['its list of sheets missing', pack(without('xl/workbook.xml'))],
  ['a sheet missing', pack(without('xl/worksheets/sheet1.xml'))],
  ['XML that is none', pack({ ...made, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></row>' })],
  [
    'a cell beyond the last column',
    pack({ ...made, 'xl/worksheets/sheet1.xml': '<a><row><c r="ZZZZ1"/></row></a>' }),
  ],
  ['bytes changed on the way', changed(workbook([usage]))],
  ['a zip without anything', Buffer.from(zipSync({}))],
])('refuses a workbook with %s', async (_, bytes) => {
  expect(await refusalOf(bytes)).toEqual(damaged);
});

function changed(bytes: Buffer): Buffer {
  const at = bytes.indexOf('sheet1.xml') + 30;
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(60, 0xff), bytes.subarray(at + 60)]);
}

/** The same zip file, whose list at the end says another size for a part. */
function claiming(path: string, size: number, bytes: Buffer): Buffer {
  const entry = bytes.lastIndexOf(path) - 46;
  bytes.writeUInt32LE(size, entry + 24);
  return bytes;
}

it.each<[string, number]>([
  ['xl/sharedStrings.xml', 300 * 2 ** 20],
  ['xl/styles.xml', 40 * 2 ** 20],
  ['xl/worksheets/sheet1.xml', 70 * 2 ** 20],
])('refuses a workbook whose %s would unfold to more than it can mean', async (path, size) => {
  const bomb = claiming(path, size, workbook([usage]));
  expect(await refusalOf(bomb)).toMatchObject({ code: 'workbook-too-large-inside' });
});

it('refuses a part that is larger than it says', async () => {
  const sheet = `<worksheet>${' '.repeat(9_000_000)}</worksheet>`;
  const bytes = pack({ ...made, 'xl/worksheets/sheet1.xml': sheet });
  expect(await refusalOf(claiming('xl/worksheets/sheet1.xml', 1000, bytes))).toEqual(damaged);
});

it('refuses a text without an end before it fills the memory', async () => {
  const endless = `<worksheet><sheetData><row><c t="str"><v>${'a'.repeat(9_000_000)}</v></c></row></sheetData></worksheet>`;
  expect(await refusalOf(pack({ ...made, 'xl/worksheets/sheet1.xml': endless }))).toEqual(damaged);
});

it('does not unfold entities', async () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>';
  const sheet = `${doctype}<worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`;
  expect(await refusalOf(pack({ ...made, 'xl/worksheets/sheet1.xml': sheet }))).toEqual(damaged);
});

it('leaves nothing behind on the disk', async () => {
  // A folder of its own: other tests read workbooks at the same time.
  const folder = mkdtempSync(join(tmpdir(), 'seventy-own-'));
  vi.stubEnv('TMPDIR', folder);
  try {
    await outcomeOf(workbook([usage]));
    await outcomeOf(workbook([usage]).subarray(0, 700));
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
