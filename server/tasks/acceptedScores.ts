import { type Accepted, atLeast, type DesignationScore, type Exact, exact, NEEDED } from '#scoring';
import type { CourseLine, Judged } from '../ledger/index.ts';

// What the ledger keeps of a designation, as the course of it is told: one accepted score after the other, by day.
// The same lines always make the same scores, so that a history replayed tells the same.

/** A score of other facts for the same month, taken this soon, puts right the one before it. */
const CORRECTION_MS = 48 * 60 * 60_000;

interface Fed {
  readonly line: CourseLine;
  readonly accepted: Accepted;
}

/** The scores of one designation; `lines` are all that were taken of it, in the order in which they became known. */
export function acceptedScores(lines: readonly CourseLine[]): Accepted[] {
  const fed: Fed[] = [];
  for (const line of lines) {
    const last = fed.at(-1);
    const first = last && fed.findIndex(({ line: { factsHash } }) => factsHash === last.line.factsHash);
    const replaced = first === undefined ? undefined : fed[first];
    if (first !== undefined && replaced && corrects(line, replaced.line)) {
      // Whatever was taken of the facts that were wrong goes, but for the score that is replaced.
      fed.splice(first + 1);
      const day = line.asOf > replaced.accepted.day ? line.asOf : replaced.accepted.day;
      fed.push({ line, accepted: { ...accepted(line), day, corrects: true } });
    } else if (last && last.line.asOf === line.asOf && last.line.factsHash === line.factsHash) {
      // The same once more, by a newer version of this program.
      const { corrects: itCorrects = false } = last.accepted;
      fed[fed.length - 1] = { line, accepted: { ...accepted(line), ...(itCorrects && { corrects: true }) } };
    } else {
      // History that comes late finds its place.
      const place = fed.findLastIndex(({ accepted: { day } }) => day <= line.asOf) + 1;
      fed.splice(place, 0, { line, accepted: accepted(line) });
    }
  }
  return fed.map((one) => one.accepted);
}

const corrects = (line: CourseLine, before: CourseLine): boolean =>
  line.factsHash !== before.factsHash &&
  line.month === before.month &&
  line.asOf >= before.asOf &&
  Date.parse(line.takenAt) - Date.parse(before.takenAt) <= CORRECTION_MS;

function accepted({ asOf, month, edition, total, qualified, judged }: CourseLine): Accepted {
  const exactTotal = judged ? exactFrom(judged.total) : exact(Math.round(total * 1e6), 1e6);
  // Scores from before it was kept: what has 70 and is not qualified lacks a metric.
  const unmet = judged?.unmet ?? (!qualified && atLeast(exactTotal, NEEDED) ? 1 : 0);
  return {
    ...{ day: asOf, month, edition, qualified, unmet, total: exactTotal },
    ...(judged?.tooCloseToCall && { tooCloseToCall: true }),
  };
}

/** What is kept of a score so that the course can be told from it. */
export const judgedBy = ({ selected, closeCalls }: DesignationScore): Judged => ({
  total: keptTotal(selected.total),
  unmet: selected.unmet.length,
  ...(closeCalls.length > 0 && { tooCloseToCall: true }),
});

/** An exact total as it can be kept in JSON. */
export const keptTotal = (total: Exact): Judged['total'] =>
  typeof total === 'number' ? total : [String(total.n), String(total.d)];

const exactFrom = (kept: Judged['total']): Exact =>
  typeof kept === 'number' ? kept : { n: BigInt(kept[0]), d: BigInt(kept[1]) };
