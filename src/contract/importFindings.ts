import { z } from 'zod';
import type { Problem } from './problems.ts';
import { count, list } from './vocabulary.ts';

// What is found in a file, as codes with their values and places; the sentences are in the words.

/** What is wrong with a cell; what was expected and what to do follow from it. */
export const importFault = z.enum([
  'missing',
  'text-too-long',
  'not-a-month',
  'month-out-of-range',
  'not-a-day',
  'not-an-amount',
  'not-us-dollars',
  'amount-too-large',
  'not-a-count',
  'not-a-flag',
  'spreadsheet-error',
  'cell-count',
]);
export type ImportFault = z.infer<typeof importFault>;

/** Why rows are passed over, in good order and without anybody having to act. */
export const LEFT_OUT = [
  'blank-line',
  'repeated-header',
  'totals',
  'note',
  'end-customer',
  'deal-registration',
  'other-association',
  'repetition',
  'trial',
  'other-metric-type',
  'free-sku',
  'other-training',
  'exam',
  'not-active',
  'foreign-partner',
] as const;
export const importLeftOut = z.enum(LEFT_OUT);
export type ImportLeftOut = z.infer<typeof importLeftOut>;

/** What was read all the same, and how. */
export const importWarning = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('unknown-value'),
    of: z.enum(['segment', 'association', 'metric-type', 'certification']),
    value: z.string(),
    rows: count,
  }),
  /** "3/4/2026": read with the month first, as Partner Center writes it; nothing in the column proves it. */
  z.strictObject({ code: z.literal('month-first-assumed'), column: z.string(), value: z.string() }),
  /** "1.250": read with the decimal point, as Partner Center writes it; nothing in the column proves it. */
  z.strictObject({ code: z.literal('decimal-point-assumed'), column: z.string(), value: z.string() }),
  z.strictObject({ code: z.literal('column-twice'), column: z.string() }),
  /** Only faulty rows speak of the month: it has not been delivered. */
  z.strictObject({ code: z.literal('month-without-values'), month: z.string(), rows: count }),
]);
export type ImportWarning = z.infer<typeof importWarning>;

const fieldProblem: z.ZodType<Problem> = z.strictObject({
  path: z.string(),
  value: z.unknown().optional(),
  expected: z.string(),
});
const inColumn = { column: z.string(), values: list(z.string()) };

/** Why a file as a whole cannot be read. */
export const importRefusal = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('cancelled') }),
  z.strictObject({ code: z.literal('empty') }),
  z.strictObject({
    code: z.literal('too-large'),
    kind: z.enum(['text', 'workbook', 'facts-document']),
    size: count,
    limit: count,
  }),
  /** No table at all. */
  z.strictObject({
    code: z.literal('not-a-table'),
    found: z.enum(['old-or-protected-workbook', 'compressed', 'pdf', 'web-page', 'picture', 'binary']),
  }),
  z.strictObject({ code: z.literal('not-utf8'), line: count }),
  z.strictObject({ code: z.literal('quote-not-closed'), row: count }),
  z.strictObject({ code: z.literal('not-recognised'), columns: list(z.string()) }),
  z.strictObject({ code: z.literal('columns-missing'), source: z.string(), missing: list(z.string()) }),
  z.strictObject({ code: z.literal('mixed-date-orders'), ...inColumn }),
  z.strictObject({ code: z.literal('mixed-decimal-signs'), ...inColumn }),
  z.strictObject({ code: z.literal('damaged-workbook') }),
  z.strictObject({ code: z.literal('workbook-too-large-inside'), limit: count }),
  z.strictObject({ code: z.literal('not-json'), line: count, column: count, expected: z.string() }),
  z.strictObject({ code: z.literal('not-a-facts-document'), problems: list(fieldProblem) }),
  /** The file did not arrive whole. */
  z.strictObject({ code: z.literal('interrupted') }),
  /** For a reason that nobody knows: the log says what. */
  z.strictObject({ code: z.literal('unexpected') }),
]);
export type ImportRefusal = z.infer<typeof importRefusal>;
