import { certification } from './certifications.ts';
import type { Columns } from './facts/columns.ts';
import type { LicenceFilter } from './levels.ts';
import { fold } from './names.ts';
import type { Warning } from './reasons.ts';
import type { Rulebook } from './rulebook.ts';
import type { Rule } from './rules.ts';

/** What the facts name and the rulebooks do not know: kept, earning nothing, and said. */
export function warningsOf(columns: Columns, rulebooks: readonly Rulebook[]): Warning[] {
  return [...unknownCertifications(columns), ...unknownWorkloads(columns, rulebooks)];
}

function unknownCertifications({ people }: Columns): Warning[] {
  const counts = new Map<string, number>();
  for (const { certification: name } of people.flatMap(({ awards }) => awards)) {
    if (!certification(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ code: 'unknown-certification', name, count }));
}

function unknownWorkloads(
  { licenceWorkloads, licenses }: Columns,
  rulebooks: readonly Rulebook[],
): Warning[] {
  const listed = new Set(
    rulebooks
      .flatMap(({ paths }) =>
        paths.flatMap(({ metrics }) => metrics.flatMap(({ rule }) => licenceFilters(rule))),
      )
      .flatMap(({ workloads }) => workloads.map((name) => fold('licence-workload', name))),
  );
  return licenceWorkloads.folded.names.flatMap((name, code): Warning[] => {
    if (listed.has(name)) return [];
    const count = licenses.name.filter((series) => series === code).length;
    return [{ code: 'unknown-workload', name: licenceWorkloads.written[code] ?? name, count }];
  });
}

function licenceFilters(rule: Rule): LicenceFilter[] {
  const levels =
    rule.kind === 'net-count'
      ? rule.levels
      : rule.kind === 'stepped-growth'
        ? rule.sides.map(({ level }) => level)
        : [];
  return levels.flatMap((level) => (level.side === 'm365' ? [level.filter] : []));
}
