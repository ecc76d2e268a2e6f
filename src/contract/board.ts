/** `GET /api/v1/board`: what counts of the partner's facts, by source and period. For admins only. */
export interface Board {
  /** Nobody before the first import. */
  readonly partner: { readonly id: string; readonly name: string } | null;
  readonly chunks: readonly BoardChunk[];
}

export interface BoardChunk {
  readonly source: string;
  /** A month, or the day of a snapshot. */
  readonly period: string;
  readonly incomplete: boolean;
  readonly acceptedAt: string | null;
}
