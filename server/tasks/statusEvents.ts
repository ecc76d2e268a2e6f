import type { Day, Designation, DesignationDocument, Standing } from '#scoring';
import type { EventToSend } from '../ledger/index.ts';

// Which scores are worth a post: those that stand elsewhere than the score before.

export interface Known {
  readonly asOf: Day;
  readonly standing: Standing | undefined;
}

export interface Scored {
  readonly asOf: Day;
  readonly designations: readonly DesignationDocument[];
}

/** What is known of the partner: its newest scores, and how often each designation has been qualified anew. */
export interface History {
  readonly latest: ReadonlyMap<Designation, Known>;
  readonly epochs: ReadonlyMap<Designation, number>;
}

const TOLD = ['near', 'blocked', 'qualified'] as const satisfies readonly Standing[];
type Told = (typeof TOLD)[number];

export function statusEvents({ asOf, designations }: Scored, { latest, epochs }: History): EventToSend[] {
  const scored = designations.flatMap((designation) => {
    const standing = TOLD.find((told) => told === designation.standing);
    return standing === undefined ? [] : [{ designation, standing }];
  });
  const first = scored.filter(({ designation }) => !latest.has(designation.designation));
  const changed = scored.filter(({ designation, standing }) => {
    const known = latest.get(designation.designation);
    // A score for an earlier day than the newest one tells of the past.
    return known !== undefined && known.asOf <= asOf && known.standing !== standing;
  });
  return [...nearest(first), ...changed].map(({ designation: { designation }, standing }) => ({
    designation,
    event: standing,
    // Each time it is qualified anew an epoch begins; within one, each state is told once.
    epoch: (epochs.get(designation) ?? 0) + (standing === 'qualified' ? 1 : 0),
    bucket: '',
    payload: { asOf, standing },
  }));
}

interface Candidate {
  readonly designation: DesignationDocument;
  readonly standing: Told;
}

/** Of scores without any before them only the one that is nearest to a change: nothing has happened yet. */
function nearest(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates.toSorted(
    (a, b) => TOLD.indexOf(a.standing) - TOLD.indexOf(b.standing) || distance(a) - distance(b),
  );
  return best === undefined ? [] : [best];
}

const distance = ({ designation: { total } }: Candidate): number => Math.abs(total - 70);
