import { isMonth } from '#scoring';
import { type FactsLists, SOURCES, type Source, type Through } from '../reading.ts';

/** What one source says of one period, as it stands. */
export interface FactsChunk {
  readonly source: Source;
  /** A month, or the snapshot day of what has none. */
  readonly period: string;
  readonly facts: FactsLists;
  readonly through?: Through;
}

/** The chunks in the order in which their sources' word stands. */
export const byStanding = <Chunk extends Pick<FactsChunk, 'source'>>(chunks: readonly Chunk[]): Chunk[] =>
  [...chunks].sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));

export const monthChunks = (chunks: readonly FactsChunk[]): FactsChunk[] =>
  chunks.filter(({ period }) => isMonth(period));

/** Of every source the newest snapshot, in the order of standing. */
export function snapshots(chunks: readonly FactsChunk[]): FactsChunk[] {
  const newest = new Map<Source, FactsChunk>();
  for (const chunk of chunks) {
    if (isMonth(chunk.period)) continue;
    const other = newest.get(chunk.source);
    if (other === undefined || chunk.period > other.period) newest.set(chunk.source, chunk);
  }
  return byStanding([...newest.values()]);
}
