import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readExport } from '../../../server/sources/index.ts';
import { workbook } from './workbook.ts';

// A file is read piece by piece: what is in memory hangs on what is gathered, not on how long the file is.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const inUse = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const COLUMNS = [
  ...['PGAMpnID', 'SubscriptionId', 'SubscriptionStartDate', 'Month', 'ServiceLevel1', 'ServiceLevel2'],
  ...['ServiceLevel4', 'UsageQuantity', 'CustomerName', 'CustomerTenantId', 'CustomerSegment'],
  ...[
    'PartnerAttributionType',
    'IsACRDuplicateAtPGALevel',
    'ACR_USD',
    'AdminType',
    'IndustryName',
    'VerticalName',
  ],
];

const BYTES_A_ROW = 200;
const XML_BYTES_A_ROW = 1200;

/** 500 customers, over and over; no row is like another in the columns that do not matter. */
function rowOf(number: number): (string | number)[] {
  const customer = number % 500;
  const id = `${String(customer).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return [
    ...['6123456', id.replace('4000', '4111'), '2023-01-01', `${(number % 12) + 1}/1/2026`, 'Compute'],
    ...[`Service ${customer % 10}`, 'Detail', number / 7, `Customer ${customer}`, id, 'SMB'],
    ...['Partner admin link', 0, customer * 1.25, `Owner ${number}`, `Industry ${number}`, number],
  ];
}

function* usage(rows: number): Generator<Buffer> {
  yield Buffer.from(`${COLUMNS.join(',')}\n`);
  for (let from = 0; from < rows; from += 100) {
    const lines = Array.from({ length: 100 }, (_, index) => rowOf(from + index).join(','));
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}

/** What is in memory at most while a file is read, above what was before. */
async function growth(rows: number, open: () => Readable, size: number): Promise<number> {
  const before = inUse();
  let peak = before;
  let looked = 0;
  const onProgress = ({ bytes }: { bytes: number }): void => {
    if (bytes < looked) return;
    looked = bytes + size / 10;
    peak = Math.max(peak, inUse());
  };
  const options = { day: '2026-11-20', knownPartnerIds: new Set(['6123456']), onProgress };
  const outcome = await readExport({ name: 'usage', size, open }, options);
  expect(outcome).toMatchObject({ ok: true, reading: { rows: { read: rows, taken: rows } } });
  return peak - before;
}

/** Kept whole, a longer file would take its own length more; a quarter of it leaves room for chance. */
const expectFlat = (short: number, long: number, moreBytes: number): void =>
  expect((long - short) / moreBytes).toBeLessThan(0.25);

it('needs no more memory for a text five times as long', async () => {
  const of = (rows: number): Promise<number> =>
    growth(rows, () => Readable.from(usage(rows), { objectMode: false }), rows * BYTES_A_ROW);
  await of(5000);
  expectFlat(await of(20_000), await of(100_000), 80_000 * BYTES_A_ROW);
}, 120_000);

/** Made apart, so that nothing but the bytes stays. */
function workbookOf(rows: number): Buffer {
  const table = [COLUMNS, ...Array.from({ length: rows }, (_, number) => rowOf(number))];
  return workbook([{ name: 'Usage', rows: table }], { texts: 'inline' });
}

it('needs no more memory for a workbook five times as long', async () => {
  const of = async (rows: number): Promise<number> => {
    const bytes = workbookOf(rows);
    return growth(rows, () => Readable.from([bytes]), bytes.length);
  };
  await of(1000);
  expectFlat(await of(4000), await of(20_000), 16_000 * XML_BYTES_A_ROW);
}, 120_000);

it('puts a month together when it is looked at, and lets it go', async () => {
  const head = 'Month,CustomerTenantId,CustomerName,ServiceLevel2,PartnerAttributionType,ACR_USD';
  const months = Array.from({ length: 24 }, (_, at) => `${2024 + Math.floor(at / 12)}-${(at % 12) + 1}`);
  const lines = months.flatMap((month) =>
    Array.from(
      { length: 1000 },
      (_, at) => `${month},tenant-${at},Customer ${at},Storage,Partner admin link,${at}`,
    ),
  );
  const text = Buffer.from([head, ...lines].join('\n'));
  const open = () => Readable.from([text]);
  const file = { name: 'usage', size: text.length, open };
  const outcome = await readExport(file, { day: '2026-11-20', knownPartnerIds: new Set() });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { periods } = outcome.reading;
  const before = inUse();
  let rows = 0;
  let peak = 0;
  for (const period of periods) {
    const { azure } = period.facts;
    rows += azure?.length ?? 0;
    peak = Math.max(peak, inUse() - before);
  }
  expect(rows).toBe(24_000);
  const all = periods.map(({ facts }) => facts);
  const together = inUse() - before;
  expect(all).toHaveLength(24);
  expect(peak / together).toBeLessThan(0.25);
}, 120_000);
