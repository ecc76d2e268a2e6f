import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { download } from '../../../server/feed/download.ts';
import { type FeedBench, openBench, textOf } from './feedBench.ts';
import type { Fault } from './partnerCenter/faults.ts';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const cut = (keep: number, announced: boolean, ending: 'broken' | 'clean'): Fault => ({
  does: 'cut',
  keep,
  announced,
  ending,
});
const HEADER = 'Month,CustomerTenantId,WorkloadName,PartnerAttachType\r\n'.length;
const ROW = '2024-10-01,7f0a0001-0000-4000-8000-000000000001,Exchange Online,CPOR\r\n'.length;

/** Every way to get less than all of it. Within a row it shows by itself, between rows only by the length. */
const CUTS: readonly [string, Fault][] = [
  ['the connection breaks, with the length announced', cut(HEADER + 2 * ROW, true, 'broken')],
  ['the connection breaks, without a length', cut(HEADER + 2 * ROW, false, 'broken')],
  ['the connection breaks before the first byte', cut(0, true, 'broken')],
  ['it ends properly in the middle of a row', cut(HEADER + ROW + 20, false, 'clean')],
  ['it ends properly in the middle of a last field', cut(HEADER + ROW - 4, false, 'clean')],
  ['it ends properly in the middle of the header', cut(12, false, 'clean')],
];

describe('a file that ends early', () => {
  test.each(CUTS)('%s: fetched again, whole', async (_name, fault) => {
    bench.center.faults.add('download', fault);
    const outcome = await bench.pullOffice();
    expect(textOf(outcome).match(/\r\n/g)).toHaveLength(9);
    expect(bench.center.received('download')).toHaveLength(2);
    expect(readdirSync(bench.folder)).toHaveLength(1);
  });

  test.each(CUTS)('%s, every time: nothing is handed over', async (_name, fault) => {
    bench.center.faults.add('download', fault, fault, fault);
    expect(await bench.pullOffice()).toMatchObject({ state: 'failed', problem: { code: 'truncated' } });
    expect(bench.center.received('download')).toHaveLength(3);
    expect(readdirSync(bench.folder)).toEqual([]);
  });

  test.each([
    ['within a row', 'A,B,C\r\n1,2,3\r\n4,5'],
    ['within quotes', 'A,B,C\r\n1,2,"three\r\n'],
  ])('before it was put there, %s: its length fits, and it is noticed all the same', async (_name, body) => {
    const short: Fault = { does: 'answer', status: 200, body };
    bench.center.faults.add('download', short, short, short);
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'truncated' } });
  });

  test('a new link is asked for each time, and no new report', async () => {
    const [, fault] = CUTS[0] ?? [];
    if (fault) bench.center.faults.add('download', fault);
    await bench.pullOffice();
    const links = bench.center.received('download').map(({ url }) => url.searchParams.get('sig'));
    expect(new Set(links).size).toBe(2);
    expect(bench.center.received('report')).toHaveLength(1);
  });
});

describe('a link', () => {
  test('that has expired is asked for anew', async () => {
    bench.center.storage.linkMs = 0;
    bench.clock.onSleep = () => {
      if (bench.center.received('download').length > 0) bench.center.storage.linkMs = 60_000;
    };
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    expect(bench.center.received('download')).toHaveLength(2);
  });

  test('that is always expired fails in the end', async () => {
    bench.center.storage.linkMs = 0;
    expect(await bench.pullOffice()).toMatchObject({ state: 'failed', problem: { code: 'link-expired' } });
    expect(bench.center.received('download')).toHaveLength(3);
  });

  test.each([
    'no address at all',
    'file:///etc/passwd',
    'ftp://files.example/report.csv',
    'javascript:void(0)',
  ])('that is none is not followed: %s', async (link) => {
    const target = { dataset: 'OfficeUsage', folder: bench.folder };
    expect(await download(link, target, bench.context())).toMatchObject({
      problem: { code: 'unexpected-answer' },
    });
  });

  test('from an interface over https leads to https only', async () => {
    const { addresses } = bench.context();
    const context = {
      ...bench.context(),
      addresses: { ...addresses, insights: 'https://api.example/insights' },
    };
    const { link } = bench.center.storage.link('A\r\n');
    const target = { dataset: 'OfficeUsage', folder: bench.folder };
    expect(await download(link, target, context)).toMatchObject({ problem: { code: 'unexpected-answer' } });
    expect(bench.center.received('download')).toEqual([]);
  });

  test('a redirect is not followed, and a refusal of the token is what it looks like', async () => {
    const redirect: Fault = { does: 'answer', status: 302, headers: { Location: 'http://127.0.0.1:9/x' } };
    bench.center.faults.add('download', redirect);
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
  });
});

describe('a file that is too large', () => {
  test('is refused before it is read when it says so', async () => {
    bench.center.faults.add('download', { does: 'endless', announced: 2 * 1024 ** 3 });
    expect(await bench.pullOffice()).toMatchObject({
      problem: { code: 'too-large', detail: expect.stringContaining('1024 MB') },
    });
    expect(readdirSync(bench.folder)).toEqual([]);
  });

  test('is given up at the limit when it does not say so', async () => {
    bench.center.faults.add('download', { does: 'endless' });
    expect(await bench.pullOffice({ downloadBytes: 3 * 1024 ** 2 })).toMatchObject({
      problem: { code: 'too-large' },
    });
    expect(readdirSync(bench.folder)).toEqual([]);
  });
});

describe('a file that stops coming', () => {
  const stalled = (act: () => void): Fault => ({
    does: 'cut',
    keep: HEADER + ROW,
    announced: true,
    ending: 'stalled',
    // Not before its first bytes are on the disk: by then the answer has begun.
    arrived: () =>
      void vi
        .waitFor(() => expect(sizes()).toEqual([HEADER + ROW]), { interval: 1, timeout: 10_000 })
        .then(act),
  });
  const sizes = () => readdirSync(bench.folder).map((name) => statSync(join(bench.folder, name)).size);

  test('is asked for again when its time is over', async () => {
    bench.center.faults.add(
      'download',
      stalled(() => bench.clock.expireDeadlines()),
    );
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    expect(bench.logged.join('')).toContain('did not arrive in time');
  });

  test('leaves nothing behind when the pull is cancelled', async () => {
    bench.center.faults.add(
      'download',
      stalled(() => bench.cancel.abort()),
    );
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'cancelled' } });
    expect(readdirSync(bench.folder)).toEqual([]);
  });
});

test('a file of some size comes whole, in pieces', async () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => ({
    Month: '2026-10-01',
    CustomerTenantId: `t-${index}`,
  }));
  bench.center.insights.datasets = bench.center.insights.datasets.map((dataset) => ({ ...dataset, rows }));
  const outcome = await bench.pullOffice();
  expect(outcome).toMatchObject({ state: 'ready', file: { rows: 200_000 } });
  expect(textOf(outcome)).toHaveLength(outcome.state === 'ready' ? outcome.file.size : 0);
});

test('a disk that does not take the file is not the fault of Partner Center', async () => {
  const { link } = bench.center.storage.link('A\r\n');
  const nowhere = { dataset: 'OfficeUsage', folder: `${bench.folder}/missing` };
  await expect(download(link, nowhere, bench.context())).rejects.toThrow('ENOENT');
});
