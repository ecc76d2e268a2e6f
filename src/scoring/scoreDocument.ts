import { printMonth } from './calendar.ts';
import type { CloseCall } from './closeCalls.ts';
import { type Exact, printed } from './exact.ts';
import { next, verdicts } from './metrics/index.ts';
import type { MetricScore, PathScore } from './pathScore.ts';
import type {
  Condition,
  Line,
  NextStep,
  PersonVerdict,
  ServiceVerdict,
  TenantVerdict,
  Verdict,
  Warning,
} from './reasons.ts';
import type { Clause, Reading, Rulebook } from './rulebook.ts';
import type { DesignationScore, Score } from './score.ts';
import { type Assignment, assignmentOf, isAssigned } from './selectPath.ts';
import { type Standing, standingOf } from './standing.ts';
import {
  CATEGORY,
  type Category,
  type Day,
  type Designation,
  type MetricName,
  type PathName,
} from './vocabulary.ts';

// The score as it is promised to other programs. Exact numbers are printed here and nowhere else.

export interface ScoreDocument {
  readonly partner: string;
  readonly asOf: Day;
  readonly designations: readonly DesignationDocument[];
  readonly warnings: readonly Warning[];
}

export interface DesignationDocument {
  readonly designation: Designation;
  readonly edition: string;
  readonly month: string;
  readonly selectedPath: PathName;
  readonly total: number;
  readonly qualified: boolean;
  readonly paths: readonly PathDocument[];
  /** Other readings under which the verdict would be the other one; absent when there are none. */
  readonly closeCalls?: readonly CloseCall[];
  /** The day lies after the edition's documents had been replaced by others that are not known. */
  readonly olderRulebook?: true;
  /** With an explanation only. */
  readonly standing?: Standing;
  readonly rules?: RulesDocument;
  /** Where the path is assigned by what is counted. */
  readonly assignment?: Assignment;
}

export interface RulesDocument {
  readonly validFrom: Day;
  /** What every metric of a path needs. */
  readonly minimum: Rulebook['minimum'];
  readonly choice: 'only' | 'better' | 'market' | 'customer-mix' | 'large-workloads';
  readonly readings: readonly Reading[];
  readonly notComputed: readonly Clause[];
}

export interface PathDocument {
  readonly path: PathName;
  readonly total: number;
  readonly qualified: boolean;
  /** What is missing to 70, and the metrics below what each needs. With an explanation only. */
  readonly short?: number;
  readonly unmet?: readonly MetricName[];
  readonly metrics: readonly MetricDocument[];
}

export interface MetricDocument {
  readonly metric: MetricName;
  readonly points: number;
  readonly max: number;
  readonly value: number;
  /** With an explanation only. */
  readonly explanation?: ExplanationDocument;
}

export interface ExplanationDocument {
  readonly category: Category;
  /** They add up to the points. */
  readonly lines: readonly LineDocument[];
  readonly next: readonly NextStepDocument[];
  readonly clause: Clause;
  /** Tenant by tenant and person by person, where asked for. */
  readonly verdicts?: readonly VerdictDocument[];
}

type PrintedAs<T, Key extends keyof T> = Omit<T, Key> & { readonly [key in Key]: number };
type EachPrinted<T, Key extends string> = T extends { readonly [key in Key]: Exact }
  ? PrintedAs<T, Key & keyof T>
  : T;
export type LineDocument = EachPrinted<EachPrinted<Line, 'points'>, 'would'>;
export type NextStepDocument = EachPrinted<NextStep, 'gain'>;
export type ConditionDocument = Omit<Condition, 'month'> & { readonly month: string };
export type TenantVerdictDocument = Omit<TenantVerdict, 'points' | 'now' | 'before'> & {
  readonly points: number;
  readonly now: readonly ConditionDocument[];
  readonly before: readonly ConditionDocument[];
};
export type ServiceVerdictDocument = PrintedAs<ServiceVerdict, 'points'>;
export type VerdictDocument = PersonVerdict | ServiceVerdictDocument | TenantVerdictDocument;

/** How much is said beside the numbers: nothing, metric by metric, or down to every tenant and person. */
export type Explain = 'none' | 'metrics' | 'subjects';

export function scoreDocument(score: Score, explain: Explain = 'none'): ScoreDocument {
  return {
    partner: score.partner,
    asOf: score.asOf,
    designations: score.designations.map((designation) => designationDocument(designation, explain)),
    warnings: score.warnings,
  };
}

function designationDocument(score: DesignationScore, explain: Explain): DesignationDocument {
  const { rulebook, selected } = score;
  const { validFrom, minimum, choice, readings, notComputed } = rulebook;
  return {
    designation: rulebook.designation,
    edition: rulebook.id,
    month: printMonth(score.month),
    selectedPath: selected.path,
    total: printed(selected.total),
    qualified: selected.qualified,
    paths: score.paths.map((path) => pathDocument(score, path, explain)),
    ...(score.closeCalls.length === 0 ? {} : { closeCalls: score.closeCalls }),
    ...(score.outdated ? { olderRulebook: true as const } : {}),
    ...(explain === 'none'
      ? {}
      : {
          standing: standingOf(selected),
          rules: { validFrom, minimum, choice: choice.by, readings, notComputed },
          ...(isAssigned(choice) ? { assignment: assignmentOf(score.view, choice) } : {}),
        }),
  };
}

function pathDocument(score: DesignationScore, path: PathScore, explain: Explain): PathDocument {
  return {
    path: path.path,
    total: printed(path.total),
    qualified: path.qualified,
    ...(explain === 'none' ? {} : { short: printed(path.short), unmet: path.unmet }),
    metrics: path.metrics.map((metric) => metricDocument(score, metric, explain)),
  };
}

function metricDocument({ view }: DesignationScore, metric: MetricScore, explain: Explain): MetricDocument {
  const { rules, points, value } = metric;
  const document = { metric: rules.metric, points: printed(points), max: rules.max, value: printed(value) };
  if (explain === 'none') return document;
  return {
    ...document,
    explanation: {
      category: CATEGORY[rules.metric],
      lines: metric.lines.map(lineDocument),
      next: next(rules, metric.counts, view.asOf).map(
        (step) => ({ ...step, gain: printed(step.gain) }) as NextStepDocument,
      ),
      clause: rules.clause,
      ...(explain === 'subjects'
        ? { verdicts: verdicts(view, rules, metric.counts).map(verdictDocument) }
        : {}),
    },
  };
}

function lineDocument(line: Line): LineDocument {
  const would = 'would' in line ? { would: printed(line.would) } : {};
  return { ...line, points: printed(line.points), ...would } as LineDocument;
}

export function verdictDocument(verdict: Verdict): VerdictDocument {
  if (verdict.subject === 'person') return verdict;
  if (verdict.subject === 'service') return { ...verdict, points: printed(verdict.points) };
  const conditions = (chain: readonly Condition[]): ConditionDocument[] =>
    chain.map((condition) => ({ ...condition, month: printMonth(condition.month) }));
  const { now, before, points } = verdict;
  return { ...verdict, points: printed(points), now: conditions(now), before: conditions(before) };
}
