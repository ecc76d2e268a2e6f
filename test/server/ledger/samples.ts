import { contentOf, type Scope, type ScoreToSave } from '../../../server/ledger/index.ts';

export const PARTNER = 'contoso';

export const DOCUMENT = {
  partner: { id: PARTNER },
  asOf: '2026-10-31',
  azure: [{ tenant: 't1', acr: 812.45 }],
};
export const FACTS = {
  partnerId: PARTNER,
  period: '2026-10-31',
  document: DOCUMENT,
  rowCounts: { azure: 1 },
  by: 'ada',
};

export function securityScore(changes: Partial<ScoreToSave> = {}): ScoreToSave {
  return {
    designation: 'security',
    asOf: '2026-10-31',
    edition: 'security-2026-07',
    month: 2026 * 12 + 9,
    path: 'smb',
    total: 66.666667,
    qualified: false,
    receipt: { coreVersion: '0.1.0', rulebookHash: 'a'.repeat(64), factsHash: 'b'.repeat(64) },
    document: { designation: 'security', total: 66.666667, paths: [] },
    ...changes,
  };
}

export const NEAR = { designation: 'security', event: 'near', epoch: 0, bucket: '' } as const;

/** The facts document that counts, or counted at an instant. */
export async function documentOf(scope: Scope, asKnownOn?: string, partnerId = PARTNER) {
  const lines = await scope.standingChunks(partnerId, asKnownOn === undefined ? {} : { asKnownOn });
  const [chunk] = await scope.readChunks(
    partnerId,
    lines.filter(({ source }) => source === 'facts-document'),
  );
  if (!chunk) return undefined;
  const { period, version, contentHash, rowCounts, acceptedAt, acceptedBy } = chunk;
  const document = await contentOf(chunk);
  return { period, version, contentHash, rowCounts, acceptedAt, acceptedBy, document };
}
