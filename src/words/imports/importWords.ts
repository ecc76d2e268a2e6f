import type {
  ImportFault,
  ImportLeftOut,
  ImportRefusal,
  ImportRowError,
  ImportWarning,
  Problem,
} from '#contract';

/** What was expected of a cell, and what to do. */
export interface Advice {
  readonly expected: string;
  readonly remedy: string;
}

/** Why a file could not be read, and what to do, by its code. */
export type Refusals = {
  readonly [Code in ImportRefusal['code']]: (
    refusal: Extract<ImportRefusal, { code: Code }>,
  ) => readonly [detail: string, remedy: string];
};

/** What is said of a file that was read: by the tab, the commands and the file of errors. */
export interface ImportWords {
  readonly advice: Readonly<Record<Exclude<ImportFault, 'cell-count'>, Advice>>;
  /** Of a row that has more or fewer cells than the header. */
  cellCount(need: number, have: number): Advice;
  readonly leftOut: Readonly<Record<ImportLeftOut, string>>;
  leftOutRows(rows: number, reason: string): string;
  warning(warning: ImportWarning): string;
  readonly refusals: Refusals;
  moreErrors(count: number): string;
  /** The columns of the file of errors. */
  readonly titles: readonly [row: string, column: string, value: string, expected: string, remedy: string];
}

/** What was expected where a row has an error, and what to do. */
export const adviceOn = (
  words: ImportWords,
  { code, need = 0, have = 0 }: Pick<ImportRowError, 'code' | 'need' | 'have'>,
): Advice => (code === 'cell-count' ? words.cellCount(need, have) : words.advice[code]);

/** Why a file could not be read, and what to do. */
export function refusalIn(words: ImportWords, refusal: ImportRefusal) {
  // Each code has the words for its own values.
  const said = words.refusals[refusal.code] as (of: ImportRefusal) => readonly [string, string];
  const [detail, remedy] = said(refusal);
  return { detail, remedy };
}

/** More values than these say no more. */
const MOST = 20;

/** Values one after the other, not all of very many. */
export function listed(
  values: readonly string[],
  words: { readonly none: string; more(count: number): string },
): string {
  if (values.length === 0) return words.none;
  const more = values.length > MOST ? ` ${words.more(values.length - MOST)}` : '';
  return `${values.slice(0, MOST).join(', ')}${more}`;
}

/** Mistakes of a facts document by their paths; programs write these, and what is expected is said in English. */
export function documentProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MOST).map(({ path, value, expected }) => {
    const found = value === undefined ? '' : `: ${JSON.stringify(value)}`;
    return `${path === '' ? '$' : path}${found} (${expected})`;
  });
  return `${lines.join('; ')}${problems.length > MOST ? '; …' : ''}`;
}

export const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
