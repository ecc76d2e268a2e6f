import type { Shown } from '#contract';
import type {
  ConditionDocument,
  LineDocument,
  MetricDocument,
  NextStepDocument,
  PersonVerdict,
  ServiceVerdict,
  TenantVerdictDocument,
  Warning,
} from '#scoring';
import { chosenOf, type PathsScored } from './chosen.ts';
import type { ByCode } from './coded.ts';
import { conditionCase } from './conditionCase.ts';
import { de } from './de/index.ts';
import type { Chosen, Dictionary, Figure } from './dictionary.ts';
import { en } from './en/index.ts';
import { type Language, languageOf } from './language.ts';
import { habitsOf, onceFor } from './locale.ts';
import type { Movement } from './movements.ts';
import { type Numbers, numbersIn } from './numbers.ts';
import { outcomeOf, type PrintedPath, totalOf } from './outcome.ts';
import { capitalised } from './phrases.ts';
import { whatCounted } from './values.ts';

const DICTIONARIES: Readonly<Record<Language, (numbers: Numbers) => Dictionary>> = { en, de };

export type Words = ReturnType<typeof wordsOf>;

/** Everything the product says about a score, in a locale's language, with its country's numbers and days. */
export const words: (locale: string) => Words = onceFor(wordsOf);

function wordsOf(locale: string) {
  const language = languageOf(locale);
  const dictionary = DICTIONARIES[language](numbersIn(habitsOf(locale)));
  const { line, next, warning, condition, tenant } = dictionary;
  const said = (one: Shown<ConditionDocument>): string => condition[one.code](conditionCase(one), one.month);
  return {
    locale,
    language,
    numbers: dictionary.numbers,
    names: dictionary.names,
    card: dictionary.card,
    quantity: dictionary.quantity,
    holds: dictionary.holds,
    choice: dictionary.choice,
    /** Why this path counts, by what was counted or, where nothing was, by the rule. */
    whyPath(designation: PathsScored): string {
      const chosen = chosenOf(designation, dictionary.numbers);
      if (!chosen) return dictionary.choice[designation.rules.choice];
      return (dictionary.chosen[chosen.by] as (of: Chosen) => string)(chosen);
    },
    /** A path's total as it may be printed. */
    total: (path: PrintedPath): string => totalOf(path, dictionary.numbers),
    /** `2 points short; every metric has a point`. */
    verdict: (path: PrintedPath): string => dictionary.outcome.verdict(outcomeOf(path)),
    /** `2 points short`, `blocked by Net customer adds`, `qualified`. */
    short: (path: PrintedPath): string => dictionary.outcome.short(outcomeOf(path)),
    /** `every metric has a point`. */
    metricsMet: (path: PrintedPath): string => dictionary.outcome.metrics(outcomeOf(path)),
    /** What a metric has counted: `+4 tenants`, `9 won, 5 lost`. */
    value(metric: Pick<Shown<MetricDocument>, 'metric' | 'value' | 'explanation'>): Figure {
      const value = whatCounted(metric);
      return (dictionary.value[value.kind] as (of: typeof value) => Figure)(value);
    },
    line: (one: Shown<LineDocument>): string => sayCode(line, one),
    /** What became of a line since an earlier score. */
    movement: (one: Movement): string => (dictionary.movement[one.kind] as (of: Movement) => string)(one),
    /** What the next points cost, without the points. */
    next: (step: Shown<NextStepDocument>): string => sayCode(next, step),
    warning: (one: Warning): string => sayCode(warning, one),
    condition: said,
    tenant(verdict: Shown<Pick<TenantVerdictDocument, 'standing' | 'now'>>): string {
      const failing = verdict.now.find(({ met, code }) => !met && code !== 'stays-smb');
      return tenant[verdict.standing](failing && said(failing));
    },
    service: ({ why }: Pick<ServiceVerdict, 'why'>): string => dictionary.service[why],
    /** Every step a person counts in, and every certification of theirs that does not count. */
    person({ steps, faults }: Pick<PersonVerdict, 'steps' | 'faults'>): string {
      const { person } = dictionary;
      const counts = steps.length === 0 ? [] : [`${person.counts} ${steps.map(person.step).join(', ')}`];
      const wrong = faults.map((fault) => person.fault[fault.fault](fault));
      return [...counts, ...wrong].map(capitalised).join('; ');
    },
  };
}

/** The entry for a code takes exactly what has that code; the compiler cannot follow the pair through a lookup. */
function sayCode<T extends { readonly code: string }>(
  entries: ByCode<T>,
  said: { readonly code: T['code'] },
): string {
  return (entries[said.code] as (of: typeof said) => string)(said);
}
