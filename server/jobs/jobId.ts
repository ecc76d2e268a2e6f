import { createHash } from 'node:crypto';

/**
 * The id of a job that follows from what it is for: whoever asks for the same work asks for the same job, from
 * whichever server, and it is done once.
 */
export function jobId(...what: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(what)).digest();
  // The form of a UUID of version 8, whose content is the maker's own.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-');
}
