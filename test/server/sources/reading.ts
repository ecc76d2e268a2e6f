import { Readable } from 'node:stream';
import {
  type ExportReading,
  type ReadOptions,
  type ReadOutcome,
  readExport,
} from '../../../server/sources/index.ts';

const OPTIONS: ReadOptions = { day: '2026-11-20', knownPartnerIds: new Set() };

/** Bytes as a file comes in: in pieces. */
export const fileOf = (content: string | Buffer, name = 'export') => {
  const bytes = Buffer.from(content);
  const pieces = (): Buffer[] => {
    const found: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += 5000) found.push(bytes.subarray(at, at + 5000));
    return found;
  };
  return { name, size: bytes.length, open: () => Readable.from(pieces(), { objectMode: false }) };
};

export const outcomeOf = (
  content: string | Buffer,
  options: Partial<ReadOptions> = {},
): Promise<ReadOutcome> => readExport(fileOf(content), { ...OPTIONS, ...options });

export async function readingOf(
  content: string | Buffer,
  options: Partial<ReadOptions> = {},
): Promise<ExportReading> {
  const outcome = await outcomeOf(content, options);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.reading;
}

export async function refusalOf(content: string | Buffer, options: Partial<ReadOptions> = {}) {
  const outcome = await outcomeOf(content, options);
  return outcome.ok ? undefined : outcome.refusal;
}
