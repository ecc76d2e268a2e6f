import { readFactsDocument } from './factsDocument.ts';
import { bytesOf, Cancelled, headOf, progressing, type SourceFile, TooLarge } from './files/byteStream.ts';
import { csvRows, QuoteNotClosed } from './files/csvRows.ts';
import { delimiterOf } from './files/delimiter.ts';
import { type Encoding, NotUtf8, utf8Of } from './files/encoding.ts';
import { kindOf } from './files/fileKind.ts';
import { onDisk } from './files/onDisk.ts';
import { sheetRows } from './files/sheetRows.ts';
import { readWorkbook } from './files/workbook.ts';
import { DamagedWorkbook, TooLargeInside, ZipParts } from './files/zipParts.ts';
import { outcomeOf } from './outcome.ts';
import type { FileKind, ReadOptions, ReadOutcome, Refusal } from './reading.ts';
import { TableSearch } from './tableSearch.ts';

const MEGABYTE = 2 ** 20;
/** Larger files are refused before they are read. */
export const LIMITS: Readonly<Record<FileKind, number>> = {
  text: 1024 * MEGABYTE,
  workbook: 200 * MEGABYTE,
  'facts-document': 100 * MEGABYTE,
};
const HEAD = 64 * 1024;

/** Reads an export or a facts document, whatever the file is called: what it is, its content says. */
export async function readExport(file: SourceFile, options: ReadOptions): Promise<ReadOutcome> {
  if (options.signal?.aborted) return refused({ code: 'cancelled' });
  const head = await headOf(file, HEAD);
  const found = kindOf(head);
  if (found.kind === 'empty') return refused({ code: 'empty' });
  if (found.kind === 'other') return refused({ code: 'not-a-table', found: found.found });
  const limit = LIMITS[found.kind];
  if (file.size > limit) return refused({ code: 'too-large', kind: found.kind, size: file.size, limit });
  try {
    if (found.kind === 'workbook') return await readSheets(file, options, limit);
    const text = utf8Of(bytesOf(file, options, limit), found.encoding);
    if (found.kind === 'facts-document') return await readFactsDocument(text, options);
    return await readText(text, head, found.encoding, options);
  } catch (error) {
    const refusal = refusalFor(error, found.kind, limit);
    if (refusal === undefined) throw error;
    return refused(refusal);
  }
}

const refused = (refusal: Refusal): ReadOutcome => ({ ok: false, refusal });

async function readText(
  text: AsyncIterable<Buffer>,
  head: Buffer,
  encoding: Encoding,
  options: ReadOptions,
): Promise<ReadOutcome> {
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head));
  const search = new TableSearch(options, true);
  await csvRows(text, delimiter, (cells, number) => search.read(cells, number));
  return search.table ? outcomeOf(search.table, options.day) : refused(search.refusal);
}

/** A workbook lies on the disk while it is read; that it is copied there is no progress yet. */
function readSheets(file: SourceFile, options: ReadOptions, limit: number): Promise<ReadOutcome> {
  const copied = bytesOf(file, { ...options, onProgress: undefined }, limit);
  return onDisk(copied, async (path) => {
    const parts = await ZipParts.open(path);
    try {
      return await firstExport(parts, file.size, options);
    } finally {
      parts.close();
    }
  });
}

/** The first sheet that is an export. */
async function firstExport(parts: ZipParts, size: number, options: ReadOptions): Promise<ReadOutcome> {
  const workbook = await readWorkbook(parts);
  let refusal: Refusal = { code: 'not-recognised', columns: [] };
  for (const { path, name } of workbook.sheets) {
    const search = new TableSearch(options, false);
    const rows = progressing(parts.bytes(path, Number.MAX_SAFE_INTEGER), parts.sizeOf(path), size, options);
    await sheetRows(rows, workbook, (cells, number) => search.read(cells, number));
    if (search.table) return outcomeOf(search.table, options.day, name);
    refusal = closer(refusal, search.refusal);
  }
  return refused(refusal);
}

/** What is nearer to being an export says more; of two strangers the first. */
function closer(one: Refusal, other: Refusal): Refusal {
  const unknown = one.code === 'not-recognised' && one.columns.length === 0;
  return unknown || (one.code === 'not-recognised' && other.code !== 'not-recognised') ? other : one;
}

function refusalFor(error: unknown, kind: FileKind, limit: number): Refusal | undefined {
  if (error instanceof Cancelled) return { code: 'cancelled' };
  if (error instanceof TooLarge) return { code: 'too-large', kind, size: limit + 1, limit };
  if (error instanceof NotUtf8) return { code: 'not-utf8', line: error.line };
  if (error instanceof QuoteNotClosed) return { code: 'quote-not-closed', row: error.row };
  if (error instanceof TooLargeInside) return { code: 'workbook-too-large-inside', limit: error.limit };
  if (error instanceof DamagedWorkbook) return { code: 'damaged-workbook' };
  return undefined;
}
