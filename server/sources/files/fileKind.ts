import type { NotATable } from '../reading.ts';
import { type Encoding, encodingOf } from './encoding.ts';

export type Kind =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  | { readonly kind: 'facts-document'; readonly encoding: Encoding }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly found: NotATable };

const MARKS: readonly (readonly [number[], NotATable])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-or-protected-workbook'],
  [[0x1f, 0x8b], 'compressed'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'compressed'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
];
/** A zip file, also one without anything in it. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** What a file is, by its first bytes: names lie. */
export function kindOf(head: Buffer): Kind {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => head[at] === byte);
  if (WORKBOOKS.some(begins)) return { kind: 'workbook' };
  const other = MARKS.find(([mark]) => begins(mark));
  if (other) return { kind: 'other', found: other[1] };
  const encoding = encodingOf(head);
  if (encoding === undefined) return { kind: 'other', found: 'binary' };
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (text === '') return { kind: 'empty' };
  if (/^<(?:!doctype|html|table|\?xml|head|meta|body)/i.test(text))
    return { kind: 'other', found: 'web-page' };
  return { kind: /^[{[]/.test(text) ? 'facts-document' : 'text', encoding };
}
