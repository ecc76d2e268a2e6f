import type { Board, DuplicatePeople, Enrolments, FeedStatus, ImportAnswer } from '#contract';
import { type Api, type Question, question } from '../../api/client.ts';
import { searchOf } from '../../api/scorecard.ts';
import type { UploadWatch } from '../../api/upload.ts';
import type { RowsPage } from '../../parts/olderRows.ts';

export const boardQuery = (api: Api, partner: string | undefined): Question<Board> =>
  question(api, `/board${searchOf({ partner })}`);

export interface ImportList {
  readonly imports: readonly ImportAnswer[];
  /** Behind which the next ones stand; null where there are no more. */
  readonly next: string | null;
}

const ANSWER_MS = 30_000;
export async function importsAfter(api: Api, place: string): Promise<RowsPage<ImportAnswer>> {
  const page = `/imports?after=${encodeURIComponent(place)}`;
  const { imports, next } = await api.get<ImportList>(page, AbortSignal.timeout(ANSWER_MS));
  return { rows: imports, next };
}

export const importsQuery = (api: Api): Question<ImportList> => question(api, '/imports');
export const feedQuery = (api: Api): Question<FeedStatus> => question(api, '/feed');
export const enrolmentsQuery = (api: Api, partner: string | undefined): Question<Enrolments> =>
  question(api, `/enrolments${searchOf({ partner })}`);
export const mergesQuery = (api: Api, partner: string | undefined): Question<DuplicatePeople> =>
  question(api, `/people/merges${searchOf({ partner })}`);

export const dataQuestions = (api: Api, partner: string | undefined): readonly Question<unknown>[] => [
  boardQuery(api, partner),
  importsQuery(api),
  feedQuery(api),
  enrolmentsQuery(api, partner),
  mergesQuery(api, partner),
];

/** Sends a file; it is looked at before it counts. */
export const uploadFile = (
  api: Api,
  file: File,
  partner: Board['partner'],
  watch: UploadWatch,
): Promise<ImportAnswer> => {
  const options = new URLSearchParams({ name: file.name, ...(partner && { partner: partner.id }) });
  return api.upload<ImportAnswer>(`/imports?${options.toString()}`, file, watch);
};

/** Whether the server is still at work on it. */
export const isUnderWay = ({ state }: ImportAnswer): boolean => state === 'receiving' || state === 'reading';

/** Whether somebody or something still has to decide about it. */
export const isOpen = (found: ImportAnswer): boolean =>
  isUnderWay(found) || found.state === 'held' || found.state === 'staged';
