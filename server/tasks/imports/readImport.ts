import { setImmediate as others } from 'node:timers/promises';
import type { ImportReport } from '#contract';
import type { Import, Scope } from '../../ledger/index.ts';
import { erasedIn } from '../erasure/erasePerson.ts';
import { dayIn } from '../localTime.ts';
import { fileRead } from '../worker/inWorker.ts';
import { comparePeriods } from './comparison.ts';
import { type KnownIds, knownIds, ownerOf } from './owner.ts';
import { problemOf } from './problemOf.ts';
import type { FileRead } from './readFile.ts';
import { rowError } from './rowErrors.ts';
import { scoreChanges } from './scoreChange.ts';
import type { Uploads } from './uploads.ts';

type Read = Extract<FileRead, { readonly ok: true }>;

export interface ReadingParts {
  readonly scope: Scope;
  readonly uploads: Uploads;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
}

/**
 * The dry run of an import: its file becomes staged facts and a report, and nothing counts yet. Doing it again after
 * it was cut short is doing it once.
 */
export async function readImport(importId: string, parts: ReadingParts): Promise<void> {
  const { scope, uploads, clock } = parts;
  const waiting = await scope.importOf(importId);
  if (waiting?.state !== 'reading') return;
  const ids = await knownIds(scope, waiting.partnerId);
  const today = dayIn((await scope.organization())?.timeZone ?? 'UTC', clock());
  const read = await watched(waiting, ids, today, parts);
  if (read === 'cut-short') return;
  if (!read.ok) {
    await scope.stepImport(importId, ['reading'], { state: 'failed', problem: problemOf(read.refusal) });
    return uploads.remove(importId);
  }
  const { source } = read.reading;
  const owner = waiting.partnerId ?? ownerOf(read.reading, ids);
  if (owner === undefined) {
    // The file stays until somebody has said whose it is: then it is read anew.
    await scope.stepImport(importId, ['reading'], { state: 'held', source, report: reportOf(read) });
    return;
  }
  if (waiting.partnerId !== null) await rememberIds(scope, waiting, owner, read, ids);
  await stage({ ...waiting, partnerId: owner }, read, today, parts);
  await uploads.remove(importId);
}

/** Somebody has said whose the file is: so the ids in it that nobody knew are that partner's. */
async function rememberIds(
  scope: Scope,
  { createdBy, decidedBy }: Import,
  owner: string,
  { reading }: Read,
  { partnerOf }: KnownIds,
): Promise<void> {
  const unknown = reading.partnerIds.map(({ id }) => id).filter((id) => !partnerOf.has(id));
  if (unknown.length > 0) await scope.savePartnerCenterIds(owner, unknown, decidedBy ?? createdBy);
}

async function watched(
  waiting: Import,
  ids: KnownIds,
  day: string,
  { scope, uploads, signal }: ReadingParts,
): Promise<FileRead | 'cut-short'> {
  const { importId, fileName: name, fileBytes: size } = waiting;
  const cancelled = new AbortController();
  const order = { path: uploads.path(importId), name, size, day, erased: await erasedIn(scope) };
  const read = await fileRead(
    { ...order, knownPartnerIds: ids.known, foreignPartnerIds: ids.foreign },
    {
      signal: AbortSignal.any([signal, cancelled.signal]),
      onProgress(progress) {
        scope.stepImport(importId, ['reading'], { state: 'reading', progress }).then(
          // Somebody has cancelled it, here or on another server.
          (going) => going || cancelled.abort(),
          // Progress that is not kept is no reason to stop.
          () => undefined,
        );
      },
    },
  );
  return signal.aborted || cancelled.signal.aborted ? 'cut-short' : read;
}

async function stage(
  { importId, partnerId, createdBy }: Import & { readonly partnerId: string },
  read: Read,
  today: string,
  { scope }: ReadingParts,
): Promise<void> {
  const { source } = read.reading;
  const { compared, absentMonths } = await comparePeriods(scope, partnerId, source, read.periods);
  const changed = compared.filter(({ told }) => told.state !== 'unchanged');
  for (const { packed } of changed) {
    const { period, content, rowCounts, incomplete } = packed;
    const chunk = { partnerId, source, period, content, rowCounts, incomplete };
    const saved = await scope.saveChunk({ ...chunk, by: createdBy, staged: true, importId });
    if (!saved.ok) throw new Error(`The partner ${partnerId} is gone while a file of it was read.`);
    // The embedded database does not let go of the thread by itself: requests have their turn in between.
    await others();
  }
  if (read.errorsCsv !== undefined) await scope.saveImportErrors(importId, read.errorsCsv);
  const partner = (await scope.partners()).find((known) => known.partnerId === partnerId);
  const report: ImportReport = {
    ...reportOf(read),
    periods: compared.map(({ told }) => told),
    absentMonths,
    needs: [
      ...(read.reading.rows.faulty > 0 ? (['goodRowsOnly'] as const) : []),
      ...(compared.some(({ told }) => told.shrunk) ? (['shrunk'] as const) : []),
    ],
    scoreChanges: partner && changed.length > 0 ? await scoreChanges(scope, partner, importId, today) : [],
  };
  const state = changed.length > 0 ? 'staged' : 'nothing-new';
  await scope.stepImport(importId, ['reading'], { state, partnerId, source, report });
}

function reportOf({ reading }: Read): ImportReport {
  const { source, sheet, rows, leftOut, errors, warnings, partnerIds } = reading;
  return {
    source,
    ...(sheet !== undefined && { sheet }),
    rows,
    leftOut,
    errors: { count: errors.count, shown: errors.shown.map(rowError) },
    warnings,
    partnerIds,
    periods: [],
    absentMonths: [],
    needs: [],
    scoreChanges: [],
  };
}
