import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { AssignImport } from '#contract';
import type { Import, Scope } from '../../ledger/index.ts';
import { problemOf } from './problemOf.ts';
import { hashOfStream, type Uploads } from './uploads.ts';

export interface Upload {
  readonly fileName: string;
  readonly body: Readable;
  readonly origin: Import['origin'];
  readonly by: string;
  readonly idempotencyKey?: string | undefined;
  /** Whose it is, by the word of who sends it. */
  readonly partner?: AssignImport | undefined;
}

export type Receipt =
  /** `same`: this very file came with this very key before. */
  | { readonly outcome: 'begun' | 'same'; readonly importId: string }
  | { readonly outcome: 'in-flight' | 'key-used' | 'too-large' | 'broken-off' };

/** Takes a file in and begins its import. A key makes sure that a repeated request does not begin a second one. */
export async function receiveImport(
  scope: Scope,
  uploads: Uploads,
  host: string,
  upload: Upload,
  /** Something went wrong after it was begun. */
  leftOver: (importId: string) => void,
): Promise<Receipt> {
  const { fileName, body, origin, by, idempotencyKey, partner } = upload;
  const importId = randomUUID();
  const key = idempotencyKey === undefined ? {} : { idempotencyKey };
  const taken = await scope.beginImport({ importId, origin, fileName, host, by, ...key });
  if (taken) return sameAgain(taken, body);
  try {
    return await arrived(scope, uploads, importId, { body, partner });
  } catch (error) {
    leftOver(importId);
    throw error;
  }
}

async function arrived(
  scope: Scope,
  uploads: Uploads,
  importId: string,
  { body, partner }: Pick<Upload, 'body' | 'partner'>,
): Promise<Receipt> {
  const received = await uploads.receive(importId, body);
  if (!received.ok) {
    await scope.stepImport(importId, ['receiving'], { ...INTERRUPTED, freeKey: true });
    return { outcome: received.code };
  }
  if (partner) await savePartner(scope, partner);
  await scope.stepImport(importId, ['receiving'], {
    state: 'reading',
    file: received,
    ...(partner && { partnerId: partner.partner }),
  });
  return { outcome: 'begun', importId };
}

/** What becomes of an import whose file has never come whole. */
export const INTERRUPTED = {
  state: 'failed',
  problem: problemOf({ code: 'interrupted' }),
} as const;

async function sameAgain(taken: Import, body: Readable): Promise<Receipt> {
  if (taken.state === 'receiving') {
    body.resume();
    return { outcome: 'in-flight' };
  }
  const hash = await hashOfStream(body);
  if (hash === undefined) return { outcome: 'broken-off' };
  return hash === taken.fileHash ? { outcome: 'same', importId: taken.importId } : { outcome: 'key-used' };
}

/** A partner that is named for the first time is made; a known one keeps its name unless another is given. */
export async function savePartner(scope: Scope, { partner, name }: AssignImport): Promise<void> {
  const known = (await scope.partners()).find(({ partnerId }) => partnerId === partner);
  const wanted = name ?? known?.name ?? partner;
  if (known?.name !== wanted) await scope.savePartner({ partnerId: partner, name: wanted });
}
