import type { AskedScore, Leaving } from '#contract';
import { printed, type Score, score } from '#scoring';
import type { KnownPartner } from './knownFacts.ts';

/** What every designation would lose without a person: their certifications are taken out, and all is scored again. */
export function leavingOf(
  known: KnownPartner,
  asked: AskedScore,
  now: Score,
  person: string,
): readonly Leaving[] {
  const { on, edition } = asked;
  return known.once(JSON.stringify(['leaving', on, edition, person]), () => {
    const people = known.columns.people.filter(({ id }) => id !== person);
    const editions = Object.fromEntries(
      now.designations.map(({ rulebook }) => [rulebook.designation, rulebook.id]),
    );
    const then = score({ ...known.columns, people }, { on: now.asOf, editions });
    return now.designations.flatMap(({ rulebook: { designation }, selected }, i): Leaving[] => {
      const after = then.designations[i]?.selected;
      if (!after) return [];
      const totals = { before: printed(selected.total), after: printed(after.total) };
      if (totals.before === totals.after) return [];
      const losesQualification = selected.qualified && !after.qualified;
      return [{ designation, ...totals, losesQualification }];
    });
  });
}
