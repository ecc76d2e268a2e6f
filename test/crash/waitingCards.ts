import { score, scoreDocument } from '#scoring';
import type { EventToSend, Scope, ScoreToSave } from '../../server/ledger/index.ts';
import { judgedBy } from '../../server/tasks/acceptedScores.ts';
import { securityFacts } from '../server/tasks/securityFacts.ts';

/** The day of every score here. */
export const DAY = '2026-11-20';

const scored = score(securityFacts({ asOf: '2026-10-31', customers: 3, people: 3, users: 100 }));
const printed = scoreDocument(scored, 'metrics');
const index = printed.designations.findIndex(({ designation }) => designation === 'security');

const NEAR: EventToSend = {
  designation: 'security',
  event: 'near',
  epoch: 0,
  bucket: '',
  payload: { day: DAY },
};

/** A partner that came near today, and nobody has been told. */
export async function partnerComesNear(scope: Scope, partnerId: string): Promise<void> {
  const security = printed.designations[index];
  const exact = scored.designations[index];
  if (!security || !exact) throw new Error('There is no score of Security.');
  const { designation, edition, selectedPath: path, total, qualified } = security;
  const toSave: ScoreToSave = {
    ...{ designation, edition, path, total, qualified, asOf: DAY, month: exact.month },
    receipt: { coreVersion: '0.1.0', rulebookHash: 'a'.repeat(64), factsHash: 'b'.repeat(64) },
    judged: judgedBy(exact),
    document: { ...security, warnings: [] },
  };
  await scope.savePartner({ partnerId, name: partnerId });
  await scope.saveScores(partnerId, [toSave], [NEAR]);
}
