import { posix } from 'node:path';
import { ownCopy } from '../values/cell.ts';
import { dateStyles } from './dateStyles.ts';
import { readXml } from './xml.ts';
import { DamagedWorkbook, type ZipParts } from './zipParts.ts';

/** What is needed to read a workbook's sheets. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly sharedTexts: readonly string[];
  /** Whether cells of a style hold dates, by the style's number. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const MEGABYTE = 2 ** 20;
const SMALL_PART = 32 * MEGABYTE;
const SHARED_TEXTS = 256 * MEGABYTE;

export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const main = (await targets(parts, '_rels/.rels', '')).find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.path;
  if (main === undefined) throw new DamagedWorkbook('no workbook in it');
  const folder = posix.dirname(main);
  const related = await targets(parts, `${folder}/_rels/${posix.basename(main)}.rels`, folder);
  const pathOf = (kind: string): string | undefined => related.find(({ type }) => type.endsWith(kind))?.path;
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  await readXml(parts.bytes(main, SMALL_PART), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
      const path = related.find(
        (relation) => relation.id === id && relation.type.endsWith('/worksheet'),
      )?.path;
      if (path !== undefined) sheets.push({ name: attributes.name ?? '', path });
    },
  });
  const styles = pathOf('/styles');
  const texts = pathOf('/sharedStrings');
  return {
    sheets,
    from1904,
    dateStyles: styles && parts.has(styles) ? await dateStyles(parts.bytes(styles, SMALL_PART)) : [],
    sharedTexts: texts && parts.has(texts) ? await sharedTexts(parts.bytes(texts, SHARED_TEXTS)) : [],
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

async function targets(parts: ZipParts, path: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = [];
  await readXml(parts.bytes(path.toLowerCase(), SMALL_PART), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, type: Type, path: target.toLowerCase() });
    },
  });
  return found;
}

/** The texts that cells name by their number. */
async function sharedTexts(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  await readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.push(ownCopy(text));
    },
  });
  return texts;
}
