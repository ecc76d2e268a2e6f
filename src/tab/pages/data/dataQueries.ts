import type { Board, ImportAnswer } from '#contract';
import { type Api, type Question, question } from '../../api/client.ts';

export const boardQuery = (api: Api): Question<Board> => question(api, '/board');

interface ImportList {
  readonly imports: readonly ImportAnswer[];
}

export const importsQuery = (api: Api): Question<ImportList> => question(api, '/imports');

/** Sends a file; it is looked at before it counts. */
export const sendFile = (api: Api, file: File, partner: Board['partner']): Promise<ImportAnswer> => {
  const options = new URLSearchParams({ name: file.name, ...(partner && { partner: partner.id }) });
  return api.post<ImportAnswer>(`/imports?${options.toString()}`, file);
};

/** Whether the server is still at work on it. */
export const isUnderWay = ({ state }: ImportAnswer): boolean => state === 'receiving' || state === 'reading';
