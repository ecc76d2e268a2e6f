export type Row = Readonly<Record<string, string | number>>;

export interface FakeDataset {
  readonly name: string;
  /** Columns that can be selected; rows are alike when they are alike in all that were. */
  readonly columns: readonly string[];
  /** Sums over rows that are alike. */
  readonly metrics: readonly string[];
  readonly dateRanges: readonly string[];
  readonly rows: readonly Row[];
}

export interface ParsedQuery {
  readonly dataset: FakeDataset;
  readonly select: readonly string[];
  readonly conditions: readonly Condition[];
  readonly orderBy: readonly { readonly column: string; readonly ascending: boolean }[];
  readonly limit: number;
  readonly months: number;
}

interface Condition {
  readonly column: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

const QUERY =
  /^\s*SELECT\s+(.+?)\s+FROM\s+(\w+)(?:\s+WHERE\s+(.+?))?(?:\s+ORDER\s+BY\s+(.+?))?(?:\s+LIMIT\s+(\d+))?(?:\s+TIMESPAN\s+(\w+))?\s*$/is;
const CONDITION = /^\s*(\w+)\s*(>=|<=|!=|=|>|<|NOT\s+IN|IN)\s*(.+?)\s*$/is;
const MONTHS: Readonly<Record<string, number>> = {
  LAST_MONTH: 1,
  LAST_3_MONTHS: 3,
  LAST_6_MONTHS: 6,
  LAST_1_YEAR: 12,
  LIFETIME: 1200,
};
const WITHOUT_TIMESPAN = 6;

/** Reads a query, or says what a 400 would say. */
export function parseQuery(text: string, datasets: readonly FakeDataset[]): ParsedQuery | string {
  const [, select = '', from = '', where, order, limit, timespan] = QUERY.exec(text) ?? [];
  if (select === '') return 'Invalid query syntax';
  const dataset = datasets.find(({ name }) => same(name, from));
  if (!dataset) return `Invalid dataset name: ${from}`;
  const asked = select.split(',').map((name) => name.trim());
  const conditions = where?.split(/\s+AND\s+/i).map(conditionFrom) ?? [];
  const orders = order?.split(',').map(orderFrom) ?? [];
  const named = [...asked, ...conditions.map(({ column }) => column), ...orders.map(({ column }) => column)];
  const known = [...dataset.columns, ...dataset.metrics];
  const unknown = named.find((name) => !known.some((column) => same(column, name)));
  if (unknown !== undefined) return `Invalid column name: ${unknown}`;
  if (limit !== undefined && Number(limit) === 0) return 'Invalid LIMIT: 0';
  if (timespan && !dataset.dateRanges.some((range) => same(range, timespan))) {
    return `Invalid TIMESPAN: ${timespan}`;
  }
  const exact = (name: string) => known.find((column) => same(column, name)) ?? name;
  return {
    dataset,
    select: asked.map(exact),
    conditions: conditions.map((condition) => ({ ...condition, column: exact(condition.column) })),
    orderBy: orders.map(({ column, ascending }) => ({ column: exact(column), ascending })),
    limit: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit),
    months: timespan ? (MONTHS[timespan.toUpperCase()] ?? WITHOUT_TIMESPAN) : WITHOUT_TIMESPAN,
  };
}

/** The file of a query: distinct rows, metrics summed over each, in the columns asked for. */
export function runQuery(query: ParsedQuery, period: Period): string {
  const { dataset, select, conditions, orderBy, limit } = query;
  const plain = select.filter((column) => !dataset.metrics.includes(column));
  const metrics = select.filter((column) => dataset.metrics.includes(column));
  const groups = new Map<string, Record<string, string | number>>();
  for (const row of dataset.rows) {
    if (!within(row, period) || !conditions.every((condition) => meets(row, condition))) continue;
    const key = JSON.stringify(plain.map((column) => row[column]));
    const group = groups.get(key) ?? { ...row, ...Object.fromEntries(metrics.map((metric) => [metric, 0])) };
    for (const metric of metrics) group[metric] = Number(group[metric]) + Number(row[metric] ?? 0);
    groups.set(key, group);
  }
  const rows = [...groups.values()].toSorted((a, b) => {
    for (const { column, ascending } of orderBy) {
      const order = compare(a[column] ?? '', b[column] ?? '');
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  const lines = rows.slice(0, limit).map((row) => select.map((column) => field(row[column] ?? '')));
  return [select, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function conditionFrom(text: string): Condition {
  const [, column = text.trim(), operator = '', value = ''] = CONDITION.exec(text) ?? [];
  const values = value
    .replace(/^\(|\)$/g, '')
    .split(',')
    .map((item) => item.trim().replace(/^['"]|['"]$/g, ''));
  return { column, operator: operator.toUpperCase().replace(/\s+/g, ' '), values };
}

function orderFrom(text: string): { column: string; ascending: boolean } {
  const [column = '', direction = 'DESC'] = text.trim().split(/\s+/);
  return { column, ascending: same(direction, 'ASC') };
}

function within({ Month: month }: Row, { from, to }: Period): boolean {
  return typeof month !== 'string' || (month >= from.slice(0, 10) && month <= to.slice(0, 10));
}

/** A literal nothing equals is no mistake to the service: it just finds nothing. */
function meets(row: Row, { column, operator, values }: Condition): boolean {
  const order = compare(row[column] ?? '', values[0] ?? '');
  const contained = values.some((value) => compare(row[column] ?? '', value) === 0);
  if (operator === 'IN') return contained;
  if (operator === 'NOT IN') return !contained;
  if (operator === '!=') return order !== 0;
  if (operator === '=') return order === 0;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  return operator === '>=' ? order >= 0 : order <= 0;
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number') return one - Number(other);
  return one.toLowerCase().localeCompare(String(other).toLowerCase());
}

const field = (value: string | number): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
