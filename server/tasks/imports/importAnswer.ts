import type { ImportAnswer, ImportProblem, ImportReport } from '#contract';
import type { Import } from '../../ledger/index.ts';

/** An import as the API shows it. Nothing but the tasks beside this file writes its report. */
export function importAnswer(found: Import): ImportAnswer {
  const { importId, partnerId, report, problem, progress, ...rest } = found;
  const { state, origin, fileName, fileBytes, source, createdAt, createdBy, decidedAt, decidedBy } = rest;
  return {
    id: importId,
    state,
    origin,
    fileName,
    fileBytes,
    partner: partnerId,
    source,
    createdAt,
    createdBy,
    decidedAt,
    decidedBy,
    ...(state === 'reading' &&
      progress !== null && { progress: progress as ImportAnswer['progress'] & object }),
    ...(report !== null && { report: report as ImportReport }),
    ...(problem !== null && { problem: problem as ImportProblem }),
  };
}
