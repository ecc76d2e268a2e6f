import { score, scoreDocument } from '#scoring';
import type { EventToSend, Scope, ScoreToSave } from '../../server/ledger/index.ts';
import { judgedBy } from '../../server/tasks/acceptedScores.ts';
import { certificateNotices } from '../../server/tasks/notices/certificateNotices.ts';
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
  await scope.savePartner({ partnerId, name: partnerId });
  await scope.saveScores(partnerId, [scoreToSave()], [NEAR]);
}

/** Somebody of that name whose certificate ends in twenty days, and who has not been told. */
export async function certificateEnds(scope: Scope, name: string): Promise<void> {
  await scope.savePartner({ partnerId: name, name });
  const link = { account: name, accountName: name, person: 'p1', by: name, confirmed: false };
  await scope.linkPerson(name, link);
  const award = { person: 'p1', certification: 'SC-200', earned: '2025-12-10', expires: '2026-12-10' };
  const notices = certificateNotices([{ account: name, person: 'p1' }], [award], DAY);
  await scope.saveScores(
    name,
    [scoreToSave()],
    [],
    notices.filter(({ silent }) => silent === undefined),
  );
}

function scoreToSave(): ScoreToSave {
  const security = printed.designations[index];
  const exact = scored.designations[index];
  if (!security || !exact) throw new Error('There is no score of Security.');
  const { designation, edition, selectedPath: path, total, qualified } = security;
  return {
    ...{ designation, edition, path, total, qualified, asOf: DAY, month: exact.month },
    receipt: { coreVersion: '0.1.0', rulebookHash: 'a'.repeat(64), factsHash: 'b'.repeat(64) },
    judged: judgedBy(exact),
    document: { ...security, warnings: [] },
  };
}
