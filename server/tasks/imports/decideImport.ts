import type { AcceptImport, AssignImport, ImportNeed, ImportReport } from '#contract';
import type { Scope } from '../../ledger/index.ts';
import { savePartner } from './receiveImport.ts';
import type { Uploads } from './uploads.ts';

export type Decision =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'unknown-import' | 'wrong-state' | 'overtaken' }
  /** Acceptance asks for a word that was not given. */
  | { readonly outcome: 'needs-word'; readonly needs: readonly ImportNeed[] };

/** Lets an import count, if everything it asks a word for has been given one. */
export async function acceptImport(
  scope: Scope,
  importId: string,
  words: AcceptImport,
  by: string,
): Promise<Decision> {
  const staged = await scope.importOf(importId);
  if (!staged) return { outcome: 'unknown-import' };
  if (staged.state !== 'staged') return { outcome: 'wrong-state' };
  const needs = (staged.report as ImportReport).needs.filter((need) => words[need] !== true);
  if (needs.length > 0) return { outcome: 'needs-word', needs };
  const accepted = await scope.acceptImport(importId, by);
  if (accepted === 'accepted') return { outcome: 'done' };
  return { outcome: accepted === 'overtaken' ? 'overtaken' : 'wrong-state' };
}

export async function cancelImport(
  scope: Scope,
  uploads: Uploads,
  importId: string,
  by: string,
): Promise<Decision> {
  const known = await scope.importOf(importId);
  if (!known) return { outcome: 'unknown-import' };
  const cancelled = await scope.stepImport(importId, ['reading', 'held', 'staged'], {
    state: 'cancelled',
    by,
  });
  if (!cancelled) return { outcome: 'wrong-state' };
  // A reading that is under way has the file open; what it still finds is not kept.
  await uploads.remove(importId);
  return { outcome: 'done' };
}

export async function undoImport(scope: Scope, importId: string, by: string): Promise<Decision> {
  const known = await scope.importOf(importId);
  if (!known) return { outcome: 'unknown-import' };
  const undone = await scope.undoImport(importId, by);
  return { outcome: undone === 'undone' ? 'done' : 'wrong-state' };
}

/** Says whose a held file is; it is then read anew. */
export async function assignImport(
  scope: Scope,
  importId: string,
  partner: AssignImport,
  by: string,
): Promise<Decision> {
  const held = await scope.importOf(importId);
  if (!held) return { outcome: 'unknown-import' };
  if (held.state !== 'held') return { outcome: 'wrong-state' };
  await savePartner(scope, partner);
  const step = { state: 'reading', partnerId: partner.partner, by } as const;
  return { outcome: (await scope.stepImport(importId, ['held'], step)) ? 'done' : 'wrong-state' };
}
