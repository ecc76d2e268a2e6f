import type { DuckDBConnection } from '@duckdb/node-api';
import type { Columns } from '../../../src/scoring/facts/columns.ts';
import type { Series } from '../../../src/scoring/facts/series.ts';
import type { Figures } from './figures.ts';
import { ELIGIBLE, M0 } from './portfolio.ts';

type DuckDB = typeof import('@duckdb/node-api');

/** The same question in SQL, over one long table for each list: a row for every tenant and month. */
export interface LoadedDuckDB {
  figures(): Promise<Figures>;
  close(): void;
}

const LISTS = {
  azure: ['tenant', 'month', 'service', 'offer', 'associations', 'cents'],
  licenses: ['tenant', 'month', 'workload', 'offer', 'associations', 'paid', 'active'],
} as const;

/** Loading is not timed. */
export async function loadDuckDB(duckdb: DuckDB, columns: Columns): Promise<LoadedDuckDB> {
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const list of ['azure', 'licenses'] as const) await load(duckdb, connection, list, columns[list]);
  return {
    async figures() {
      const reader = await connection.runAndReadAll(SQL);
      const [row = {}] = reader.getRowObjects();
      return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The most rows that a chunk of DuckDB holds. */
const CHUNK = 2048;

async function load(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  list: keyof typeof LISTS,
  series: Series,
): Promise<void> {
  const names = LISTS[list];
  const types = names.map((_, i) => (i < 5 ? duckdb.INTEGER : duckdb.DOUBLE));
  await connection.run(
    `create table ${list} (${names.map((name, i) => `${name} ${i < 5 ? 'integer' : 'double'}`)})`,
  );
  const appender = await connection.createAppender(list);
  let rows: number[][] = names.map(() => []);
  const append = (): void => {
    if (rows[0]?.length === 0) return;
    const chunk = duckdb.DuckDBDataChunk.create(types);
    chunk.setColumns(rows);
    appender.appendDataChunk(chunk);
    rows = names.map(() => []);
  };
  for (const row of rowsOf(series)) {
    row.forEach((value, i) => {
      rows[i]?.push(value);
    });
    if (rows[0]?.length === CHUNK) append();
  }
  append();
  appender.closeSync();
}

function* rowsOf(series: Series): Generator<number[]> {
  for (let t = 0; t + 1 < series.start.length; t++) {
    for (let s = series.start[t] as number; s < (series.start[t + 1] as number); s++) {
      const head = [series.name[s], series.offer[s], series.associations[s]] as number[];
      for (let m = 0; m < series.months; m++) {
        const cell = s * series.months + m;
        if (series.present[cell] === 0) continue;
        yield [t, series.firstMonth + m, ...head, ...series.values.map((column) => column[cell] as number)];
      }
    }
  }
}

const net = (figure: string, now: string, before: string): string =>
  `count(*) filter ((${now}) and not (${before})) as "${figure} won",
   count(*) filter ((${before}) and not (${now})) as "${figure} lost"`;
const growth = (
  figure: string,
  now: string,
  before: string,
  [amount, amountBefore]: readonly [string, string],
): string =>
  `coalesce(sum(${amount}) filter (${now}), 0) as "${figure} now",
   coalesce(sum(${amountBefore}) filter (${before}), 0) as "${figure} before"`;

const CENTS = ['now', 'past'] as const;
const USERS = ['active', 'active_past'] as const;
const stayed = (level: string) => `(${level} or large and was_${level})`;

const SQL = `
with azure_tenants as (
  select
    coalesce(sum(cents) filter (month > ${M0 - 12}), 0) as now,
    coalesce(sum(cents) filter (month <= ${M0 - 12}), 0) as past
  from azure
  where month between ${M0 - 23} and ${M0} and service < ${ELIGIBLE.services} and offer < ${ELIGIBLE.offers}
    and associations & ${ELIGIBLE.azure} <> 0
  group by tenant
), azure_levels as (
  select now, past,
    now >= 60000 as added, past >= 60000 as was_added,
    now > 1200000 as large, past > 1200000 as was_large,
    now > 0 and now <= 1200000 as small, past > 0 and past <= 1200000 as was_small,
    now >= 75000 and now <= 1200000 as deployed, past >= 75000 and past <= 1200000 as was_deployed
  from azure_tenants
), licence_tenants as (
  select
    coalesce(sum(active) filter (month = ${M0}), 0) as active,
    coalesce(sum(paid) filter (month = ${M0}), 0) as paid,
    coalesce(sum(active) filter (month < ${M0}), 0) as active_past,
    coalesce(sum(paid) filter (month < ${M0}), 0) as paid_past,
    coalesce(bool_or(paid > 300) filter (month = ${M0}), false) as large,
    coalesce(bool_or(paid > 300) filter (month < ${M0}), false) as was_large,
    coalesce(bool_or(paid between 5 and 300) filter (month = ${M0}), false) as small,
    coalesce(bool_or(paid between 5 and 300) filter (month < ${M0}), false) as was_small
  from licenses
  where month in (${M0}, ${M0 - 12}) and workload < ${ELIGIBLE.workloads}
    and associations & ${ELIGIBLE.licenses} <> 0
  group by tenant
), licence_levels as (
  select *,
    paid > 0 and active * 100 >= paid * 15 as used,
    paid_past > 0 and active_past * 100 >= paid_past * 15 as was_used
  from licence_tenants
), azure_figures as (
  select
    ${net('enterprise net-customer-adds azure', 'added', 'was_added')},
    ${net('enterprise deployments azure', 'large', 'was_large')},
    ${growth('enterprise usage-growth azure', 'large', 'was_large', CENTS)},
    ${net('smb net-customer-adds azure', 'added', 'was_added')},
    ${net('smb deployments azure', stayed('deployed'), 'was_deployed')},
    ${growth('smb usage-growth azure', stayed('small'), 'was_small', CENTS)}
  from azure_levels
), licence_figures as (
  select
    ${net('enterprise net-customer-adds m365', 'large', 'was_large')},
    ${net('enterprise deployments m365', 'large and used', 'was_large and was_used')},
    ${growth('enterprise usage-growth m365', 'large', 'was_large', USERS)},
    ${net('smb net-customer-adds m365', stayed('small'), 'was_small')},
    ${net('smb deployments m365', `${stayed('small')} and used`, 'was_small and was_used')},
    ${growth('smb usage-growth m365', stayed('small'), 'was_small', USERS)}
  from licence_levels
)
select * from azure_figures cross join licence_figures`;
