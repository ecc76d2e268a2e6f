import { certification } from './certifications.ts';
import type { Columns, Names } from './facts/columns.ts';
import type { Series } from './facts/series.ts';
import type { View } from './facts/view.ts';
import { fold, type NameKind } from './names.ts';
import type { Warning } from './reasons.ts';
import type { Rulebook } from './rulebook.ts';
import type { Rule } from './rules.ts';
import { customerMix } from './selectPath.ts';

/** By which rules a designation was scored, and what they saw. */
interface Scored {
  readonly rulebook: Rulebook;
  readonly view: View;
}

/** What the facts name and the rulebooks do not know: kept, earning nothing, and said. */
export function warningsOf(columns: Columns, scores: readonly Scored[]): Warning[] {
  const rules = scores.flatMap(({ rulebook }) => rulesOf(rulebook));
  const { licenceWorkloads, licenses, usageWorkloads, usage } = columns;
  return [
    ...unknownCertifications(columns),
    ...unknownWorkloads(
      licenceWorkloads,
      licenses,
      folded('licence-workload', rules.flatMap(licenceWorkloadsOf)),
    ),
    ...unknownWorkloads(usageWorkloads, usage, folded('usage-workload', rules.flatMap(usageWorkloadsOf))),
    ...withoutSegment(scores),
  ];
}

/** Those of usage growth, which lists every workload that an edition counts anywhere. */
const rulesOf = ({ paths }: Rulebook): Rule[] =>
  paths.flatMap(({ metrics }) =>
    metrics.flatMap(({ metric, rule }) => (metric === 'usage-growth' ? [rule] : [])),
  );

const folded = (kind: NameKind, names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => fold(kind, name)));

function unknownCertifications({ people }: Columns): Warning[] {
  const counts = new Map<string, number>();
  for (const { certification: name } of people.flatMap(({ awards }) => awards)) {
    if (!certification(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ code: 'unknown-certification', name, count }));
}

/** A workload that no rulebook in force lists; the count is that of its rows. */
function unknownWorkloads(names: Names, series: Series, listed: ReadonlySet<string>): Warning[] {
  return names.folded.names.flatMap((name, code): Warning[] => {
    if (listed.has(name)) return [];
    let count = 0;
    for (let cell = 0; cell < series.present.length; cell++) {
      if (series.present[cell] !== 0 && series.name[Math.floor(cell / series.months)] === code) count++;
    }
    return [{ code: 'unknown-workload', name: names.written[code] ?? name, count }];
  });
}

function licenceWorkloadsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'stepped-growth':
      return rule.sides.flatMap(({ level }) => (level.side === 'm365' ? level.filter.workloads : []));
    case 'option-growth':
      return rule.eligible.filter.workloads;
    case 'halves':
      return rule.halves.flatMap(({ filter }) => ('workloads' in filter ? filter.workloads : []));
    default:
      return [];
  }
}

function usageWorkloadsOf(rule: Rule): string[] {
  if (rule.kind === 'percent-growth' && rule.of.what === 'consumption-value') {
    return rule.of.filter.workloads.map(({ workload }) => workload);
  }
  return [];
}

/** Where the path hangs on the mix of customers, those of unknown segment are told. */
function withoutSegment(scores: readonly Scored[]): Warning[] {
  const counts = scores.flatMap(({ rulebook: { choice }, view }) =>
    choice.by === 'customer-mix' ? [customerMix(view, choice.filter).unknown] : [],
  );
  const count = Math.max(0, ...counts);
  return count > 0 ? [{ code: 'no-segment', name: '', count }] : [];
}
