import { strToU8, zipSync } from 'fflate';

// Workbooks made in memory, in the ways in which programs write them.

export type Value = string | number | Date | { readonly raw: string } | undefined;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  /** The number of the first row; others follow. */
  readonly from?: number;
}

export interface Form {
  /** Texts in a table of their own (as spreadsheets write), or in the cells (as many programs do). */
  readonly texts?: 'shared' | 'inline';
  readonly from1904?: boolean;
  /** Cells without their references, as the standard allows. */
  readonly bare?: boolean;
  readonly prefix?: string;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** The parts of a workbook, before they are packed. */
export function parts(sheets: readonly Sheet[], form: Form = {}): Record<string, string> {
  const shared: string[] = [];
  const p = form.prefix === undefined ? '' : `${form.prefix}:`;
  const space = form.prefix === undefined ? `xmlns="${MAIN}"` : `xmlns:${form.prefix}="${MAIN}"`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

  function cell(value: Value, column: number, row: number): string {
    if (value === undefined) return '';
    const at = form.bare ? '' : ` r="${letters(column)}${row}"`;
    if (typeof value === 'number') return `<${p}c${at}><${p}v>${value}</${p}v></${p}c>`;
    if (value instanceof Date) {
      const serial = value.getTime() / 86_400_000 + 25_569 - (form.from1904 ? 1462 : 0);
      return `<${p}c${at} s="1"><${p}v>${serial}</${p}v></${p}c>`;
    }
    if (typeof value === 'object') return value.raw.replace('<c', `<${p}c${at}`);
    if (form.texts === 'inline') {
      return `<${p}c${at} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(value)}</${p}t></${p}is></${p}c>`;
    }
    const index = shared.includes(value) ? shared.indexOf(value) : shared.push(value) - 1;
    return `<${p}c${at} t="s"><${p}v>${index}</${p}v></${p}c>`;
  }

  const written = sheets.map(({ rows, from = 1 }) =>
    rows
      .map((values, index) => {
        const number = from + index;
        const cells = values.map((value, column) => cell(value, column, number)).join('');
        return `<${p}row${form.bare ? '' : ` r="${number}"`}>${cells}</${p}row>`;
      })
      .join(''),
  );
  const list = sheets.map(
    ({ name }, index) => `<${p}sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const texts = shared.map((text) => `<${p}si><${p}t>${escaped(text)}</${p}t></${p}si>`).join('');
  const formats = '<numFmt numFmtId="164" formatCode="[$-409]mmm\\-yyyy;@"/>';
  return {
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<${p}workbook ${space} xmlns:r="${TYPES}"><${p}workbookPr date1904="${form.from1904 ? 1 : 0}"/><${p}sheets>${list.join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        relation(90, 'styles', '/xl/styles.xml'),
        relation(91, 'sharedStrings', 'sharedStrings.xml'),
      ].join(''),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<${p}sst ${space}>${texts}</${p}sst>`,
    ...Object.fromEntries(
      written.map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${space}><${p}sheetData>${rows}</${p}sheetData></${p}worksheet>`,
      ]),
    ),
  };
}

export const pack = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  );

export const workbook = (sheets: readonly Sheet[], form: Form = {}): Buffer => pack(parts(sheets, form));
