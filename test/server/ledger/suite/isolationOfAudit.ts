import { packRows, type Scope } from '../../../../server/ledger/index.ts';
import { FACTS, PARTNER } from '../samples.ts';

const VERSION = { partnerId: PARTNER, source: 'facts-document', period: FACTS.period, version: 1 };
const LATER = '2999-01-01T00:00:00.000Z';
const ERASURE = {
  ...{ by: 'x', instead: new Map([['p1', 'erased']]), hashes: ['theirs'] },
  ...{ sources: ['TrainingCompletions'], facts: 0 },
};

/** Deeds there are already, from whatever else was done in the organization; here is one of its own. */
export async function fillAudit(scope: Scope): Promise<void> {
  await scope.recordDeed({ by: 'ada', deed: 'export-viewed', subject: 'errors.csv' });
  await scope.saveRetention(30, 'ada');
  await scope.rememberErasure(['ours']);
}

export const auditOf = async (scope: Scope) => ({
  deeds: await scope.deeds({ limit: 200 }),
  days: await scope.retention(),
  erased: await scope.erasedHashes(),
  versions: await scope.everyVersion(PARTNER, ['facts-document']),
});

/** What an organization that has nothing gets when it tries them. */
export const AUDIT_AS_STRANGER = {
  recordDeed: (stranger: Scope) => stranger.recordDeed({ by: 'x', deed: 'export-viewed' }).then(() => true),
  deeds: (stranger: Scope) =>
    stranger.deeds({ limit: 200 }).then((found) => found.every(({ by }) => by === 'x')),
  retention: (stranger: Scope) => stranger.retention().then((days) => days === 90),
  saveRetention: (stranger: Scope) => stranger.saveRetention(1, 'x').then(() => true),
  forgetUncounted: (stranger: Scope) =>
    stranger.forgetUncounted(LATER).then(({ dryRuns, errorRows }) => dryRuns + errorRows === 0),
  erasedHashes: (stranger: Scope) => stranger.erasedHashes().then((found) => found.length === 0),
  everyVersion: (stranger: Scope) =>
    stranger.everyVersion(PARTNER, ['facts-document']).then((found) => found.length === 0),
  rememberErasure: (stranger: Scope) => stranger.rememberErasure(['theirs']).then(() => true),
  rewriteFacts: async (stranger: Scope) =>
    stranger.rewriteFacts(VERSION, await packRows({})).then(
      () => false,
      () => true,
    ),
  erasePerson: (stranger: Scope) =>
    stranger.erasePerson(ERASURE).then(({ links, errorRows }) => links + errorRows === 0),
};
