import { canonicalJson } from './canonicalJson.ts';
import { asColumns, asRows, type Lists, valuesOf } from './columns.ts';
import { type Packed, pack, unpack } from './packing.ts';

// What a chunk holds, in the form it is kept in: a facts document as it was written, an export's period as columns.

/** A facts document, whole. */
const DOCUMENT = 'json+brotli';
/** The lists of one period of an export. */
const COLUMNS = 'columns+brotli';

export interface PackedContent extends Packed {
  readonly encoding: string;
}

/** Content as it is kept, and how it is to be read. */
export interface StoredContent {
  readonly encoding: string;
  readonly contentHash: string;
  readonly pieces: readonly Uint8Array[];
}

type Rows = Readonly<Record<string, readonly object[] | undefined>>;

export async function packDocument(document: object): Promise<PackedContent> {
  return { encoding: DOCUMENT, ...(await pack(canonicalJson(document))) };
}

export async function packRows(rows: Rows): Promise<PackedContent> {
  return { encoding: COLUMNS, ...(await pack(JSON.stringify(asColumns(rows)))) };
}

/** A document as it was saved, or the lists of a period with their rows. Damaged content throws. */
export async function contentOf({ encoding, contentHash, pieces }: StoredContent): Promise<unknown> {
  const content: unknown = JSON.parse(await unpack(pieces, contentHash));
  if (encoding === DOCUMENT) return content;
  if (encoding === COLUMNS) return asRows(content as Lists);
  throw new Error(`Stored facts ${contentHash} are in a form that this program does not know: ${encoding}.`);
}

/** The tenants that a chunk speaks of, without building its rows where that can be helped. */
export async function tenantsIn({ encoding, contentHash, pieces }: StoredContent): Promise<Set<string>> {
  const content: unknown = JSON.parse(await unpack(pieces, contentHash));
  const tenants =
    encoding === COLUMNS
      ? Object.values(content as Lists).flatMap((list) => valuesOf(list, 'tenant'))
      : Object.values(content as object)
          .filter((list) => Array.isArray(list))
          .flatMap((list: readonly { tenant?: unknown }[]) => list.map((row) => row.tenant));
  return new Set(tenants.filter((tenant) => typeof tenant === 'string'));
}
