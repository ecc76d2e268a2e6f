import type { EventToSend, ScoreToSave } from '../../server/ledger/index.ts';

// What the writer's n-th round writes: known to the writer and to the test that looks for it afterwards.

export const PARTNER = 'contoso';

/** The clock of the n-th round: a second for each. */
export function instantOf(write: number): string {
  return new Date(Date.UTC(2026, 10, 1) + write * 1000).toISOString();
}

export function dayOf(write: number): string {
  return new Date(Date.UTC(2026, 10, 1) + write * 86_400_000).toISOString().slice(0, 10);
}

export const NEAR_EVENT = {
  designation: 'security',
  event: 'near',
  bucket: '',
} as const satisfies Partial<EventToSend>;

export const DESIGNATIONS = ['data-ai', 'modern-work', 'security'] as const;

export function scoresOf(write: number): ScoreToSave[] {
  return DESIGNATIONS.map((designation) => ({
    designation,
    asOf: dayOf(write),
    edition: 'security-2026-07',
    month: 2026 * 12 + 9,
    path: 'smb',
    total: write % 100,
    qualified: false,
    receipt: { coreVersion: '0.1.0', rulebookHash: 'a'.repeat(64), factsHash: 'b'.repeat(64) },
    document: { write },
  }));
}
