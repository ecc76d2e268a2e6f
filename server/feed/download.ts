import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type CsvCount, csvTally } from './csvTally.ts';
import { networkFailure } from './exchange.ts';
import type { FeedContext } from './feedContext.ts';
import { CANCELLED, type FeedFailure, type FeedResult, failed, succeeded } from './problem.ts';

/** A downloaded file, to be read like any export. It stays until somebody removes it. */
export interface FeedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly rows: number;
  open(): Readable;
  remove(): Promise<void>;
}

export interface Target {
  readonly dataset: string;
  readonly folder: string;
}

class TooLarge extends Error {}

/** Fetches a signed link into a file: whole, or not at all. The link is the permission, so no token goes along. */
export async function download(
  link: string,
  { dataset, folder }: Target,
  context: FeedContext,
): Promise<FeedResult<FeedFile>> {
  const path = join(folder, `${dataset}-${randomUUID()}.csv`);
  const file = await fetched(link, path, dataset, context);
  if (file.ok) {
    const { size, rows } = file.value;
    const open = () => createReadStream(path);
    return succeeded({
      name: `${dataset}.csv`,
      path,
      size,
      rows,
      open,
      remove: () => rm(path, { force: true }),
    });
  }
  await rm(path, { force: true });
  return file;
}

type Fetched = Pick<FeedFile, 'size' | 'rows'>;

async function fetched(
  link: string,
  path: string,
  dataset: string,
  context: FeedContext,
): Promise<FeedResult<Fetched>> {
  const late = context.clock.deadline(context.limits.downloadMs);
  const response = await opened(link, dataset, context, late);
  if (!response.ok) return response;
  const announced = lengthOf(response.value.headers);
  const limit = context.limits.downloadBytes;
  if (announced !== undefined && announced > limit) {
    await response.value.body?.cancel();
    return tooLarge(dataset, limit);
  }
  let size = 0;
  const tally = csvTally();
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limit) throw new TooLarge();
      tally.add(piece);
      yield piece;
    }
  };
  const file = await open(path, 'wx', 0o600);
  try {
    if (response.value.body) await file.writeFile(counted(response.value.body));
  } catch (error) {
    if (context.signal.aborted) return CANCELLED;
    if (error instanceof TooLarge) return tooLarge(dataset, limit);
    if (late.aborted) return failed('unavailable', `The file of ${dataset} did not arrive in time.`);
    // What fetch throws is a TypeError; anything else comes from this machine's disk and is not expected.
    if (!(error instanceof TypeError)) throw error;
    return failed('truncated', `The file of ${dataset} broke off: ${networkFailure(error)}.`);
  } finally {
    await file.close();
  }
  const count = tally.count();
  return isWhole(size, announced, count)
    ? succeeded({ size, rows: count.rows })
    : failed('truncated', `The file of ${dataset} ends in the middle of a row, after ${size} bytes.`);
}

async function opened(
  link: string,
  dataset: string,
  context: FeedContext,
  late: AbortSignal,
): Promise<FeedResult<Response>> {
  const url = URL.parse(link);
  // Links are as safe as the interface that hands them out: over https no link leads to http.
  if (!url || (url.protocol !== 'https:' && url.protocol !== new URL(context.addresses.insights).protocol)) {
    return failed('unexpected-answer', `Partner Center gave no usable link for ${dataset}.`);
  }
  try {
    const response = await fetch(url, {
      // Unpacked on the way, the length announced would be that of something else.
      headers: { 'Accept-Encoding': 'identity' },
      redirect: 'manual',
      signal: AbortSignal.any([context.signal, late]),
    });
    if (response.status === 200) return succeeded(response);
    await response.body?.cancel();
    return refusal(response.status, dataset);
  } catch (error) {
    if (context.signal.aborted) return CANCELLED;
    const why = late.aborted ? 'no answer in time' : networkFailure(error);
    return failed('unavailable', `The file of ${dataset} could not be fetched: ${why}.`);
  }
}

function refusal(status: number, dataset: string): FeedFailure {
  if ([401, 403, 404, 410].includes(status)) {
    return failed('link-expired', `The link to the file of ${dataset} is no longer valid (${status}).`);
  }
  return status === 429 || status >= 500
    ? failed('unavailable', `The file of ${dataset} could not be fetched: the answer was ${status}.`)
    : failed('unexpected-answer', `The link to the file of ${dataset} answers ${status}.`);
}

function tooLarge(dataset: string, limit: number): FeedFailure {
  return failed('too-large', `The file of ${dataset} has more than ${Math.floor(limit / 1024 ** 2)} MB.`);
}

function lengthOf(headers: Headers): number | undefined {
  const length = headers.get('Content-Length');
  return length !== null && !headers.has('Content-Encoding') ? Number(length) : undefined;
}

/** With a length announced it must fit; without one only a line break at the end says that nothing is missing. */
function isWhole(size: number, announced: number | undefined, count: CsvCount): boolean {
  if (count.endsAbruptly) return false;
  return announced === undefined ? count.endsWithBreak : size === announced;
}
