import fc from 'fast-check';
import { type Sheet, type Value, workbook } from './workbook.ts';

// One table, written in any of the forms in which people have it.

export type Field =
  | string
  | { readonly month: string }
  | { readonly day: string }
  | { readonly cents: number }
  | { readonly count: number };

export interface Table {
  /** Each column by one of its names. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Field[])[];
  /** The column of the tenant, or what every row has. */
  readonly key: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONATE = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
];
const parts = (month: string): [year: number, month: number] => [
  Number(month.slice(0, 4)),
  Number(month.slice(5, 7)),
];

const MONTH_FORMS: Readonly<Record<string, (month: string) => string>> = {
  iso: (month) => month,
  firstDay: (month) => `${month}-01`,
  time: (month) => `${month}-01T00:00:00Z`,
  american: (month) => `${parts(month)[1]}/1/${parts(month)[0]}`,
  feed: (month) => `${parts(month)[1]}/1/${parts(month)[0]} 12:00:00 AM`,
  british: (month) => `1/${parts(month)[1]}/${parts(month)[0]}`,
  dotted: (month) => `01.${month.slice(5)}.${month.slice(0, 4)}`,
  named: (month) => `${MONTHS[parts(month)[1] - 1]}-${parts(month)[0]}`,
  german: (month) => `${MONATE[parts(month)[1] - 1]} ${parts(month)[0]}`,
  compact: (month) => month.replace('-', ''),
  fiscal(month) {
    const [year, number] = parts(month);
    const fiscalYear = (number >= 7 ? year + 1 : year) % 100;
    return `FY${String(fiscalYear).padStart(2, '0')}-M${String(((number + 5) % 12) + 1).padStart(2, '0')}`;
  },
};

const DAY_FORMS: Readonly<Record<string, (day: string) => string>> = {
  iso: (day) => day,
  time: (day) => `${day} 13:45:10`,
  american: (day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`,
  dotted: (day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
  named: (day) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
};

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** Cents with two decimals or four: three would look like thousands. */
const amount =
  (thousands: string, point: string, decimals: '' | '00', negative: (text: string) => string) =>
  (cents: number): string => {
    const digits = String(Math.abs(cents)).padStart(3, '0');
    const text = `${grouped(digits.slice(0, -2), thousands)}${point}${digits.slice(-2)}${decimals}`;
    return cents < 0 ? negative(text) : text;
  };
const minus = (text: string): string => `-${text}`;
const AMOUNT_FORMS: Readonly<Record<string, (cents: number) => string>> = {
  plain: amount('', '.', '', minus),
  four: amount('', '.', '00', minus),
  american: amount(',', '.', '', minus),
  german: amount('.', ',', '', minus),
  french: amount('\u202f', ',', '00', (text) => `\u2212${text}`),
  swiss: amount("'", '.', '', minus),
  accountant: amount(',', '.', '', (text) => `(${text})`),
  trailing: amount('.', ',', '', (text) => `${text}-`),
  dollars: (cents) => `$${amount(',', '.', '', minus)(cents)}`.replace('$-', '-$'),
};

const COUNT_FORMS: Readonly<Record<string, (count: number) => string>> = {
  plain: String,
  american: (count) => grouped(String(count), ','),
  german: (count) => grouped(String(count), '.'),
  float: (count) => `${count}.0`,
};

const NAME_FORMS: Readonly<Record<string, (name: string) => string>> = {
  same: (name) => name,
  loud: (name) => name.toUpperCase(),
  spaced: (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
  underscored: (name) => ` ${name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()} `,
};

const oneOf = <T>(forms: Readonly<Record<string, T>>): fc.Arbitrary<T> =>
  fc.constantFrom(...Object.entries(forms)).map(([, form]) => form);

const forms = fc.record({
  month: oneOf(MONTH_FORMS),
  day: oneOf(DAY_FORMS),
  amount: oneOf(AMOUNT_FORMS),
  count: oneOf(COUNT_FORMS),
  name: oneOf(NAME_FORMS),
  file: fc.constantFrom('csv', 'csv', 'workbook'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be'),
  quoteAll: fc.boolean(),
  shuffle: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
  titles: fc.nat(2),
  noise: fc.array(fc.constantFrom('blank', 'header', 'totals', 'note'), { maxLength: 4 }),
  more: fc.nat(3),
  typed: fc.boolean(),
  texts: fc.constantFrom('shared' as const, 'inline' as const),
});
export type Form = typeof forms extends fc.Arbitrary<infer T> ? T : never;
export const anyForm: fc.Arbitrary<Form> = forms;

/** The bytes of a table in a form. */
export function written(table: Table, form: Form): Buffer {
  const order = table.columns
    .map((_, column) => column)
    .sort((a, b) => (form.shuffle[a] ?? 0) - (form.shuffle[b] ?? 0) || a - b);
  const extra = Array.from({ length: form.more }, (_, index) => `Of no matter ${index}`);
  const header = [...order.map((column) => form.name(table.columns[column] ?? '')), ...extra];
  const text = (field: Field): string => {
    if (typeof field === 'string') return field;
    if ('month' in field) return form.month(field.month);
    if ('day' in field) return form.day(field.day);
    return 'cents' in field ? form.amount(field.cents) : form.count(field.count);
  };
  const value = (field: Field): Value => {
    if (!form.typed || typeof field === 'string') return text(field);
    if ('month' in field) return new Date(`${field.month}-01T00:00:00Z`);
    if ('day' in field) return new Date(`${field.day}T00:00:00Z`);
    return 'cents' in field ? field.cents / 100 : field.count;
  };
  const of = (row: readonly Field[], write: (field: Field) => Value): Value[] => [
    ...order.map((column) => write(row[column] ?? '')),
    ...extra.map(() => 'x'),
  ];
  const keyAt = order.indexOf(table.key);
  const noise: Readonly<Record<string, Value[]>> = {
    blank: [],
    header,
    totals: header.map((_, at) => (at === keyAt ? 'Grand Total' : '')),
    note: ['Applied filters: none of them'],
  };
  const rows: Value[][] = table.rows.map((row) => of(row, form.file === 'csv' ? text : value));
  form.noise.forEach((kind, index) => {
    rows.splice((index * 7) % (rows.length + 1), 0, noise[kind] ?? []);
  });
  const titles: Value[][] = Array.from({ length: form.titles }, (_, index) => [`Title ${index}`]);
  const all = [...titles, header, ...rows];
  const sheet: Sheet = { name: 'Sheet', rows: all };
  return form.file === 'csv' ? csv(all, form) : workbook([sheet], { texts: form.texts });
}

function csv(rows: readonly (readonly Value[])[], form: Form): Buffer {
  const quoted = (cell: Value): string => {
    const text = String(cell ?? '');
    const must = /[",;\t\r\n]/.test(text) || form.quoteAll;
    return must ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(quoted).join(form.delimiter) + form.newline).join('');
  const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (form.encoding === 'utf16le') return marked;
  if (form.encoding === 'utf16be') return marked.swap16();
  return Buffer.from(form.encoding === 'utf8' ? text : `\uFEFF${text}`);
}
