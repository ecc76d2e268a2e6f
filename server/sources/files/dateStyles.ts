import { readXml } from './xml.ts';

/** The formats that every workbook knows without naming them and that show a day. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 31) ||
  format === 36 ||
  (format >= 50 && format <= 58);

/** Whether a format shows a day: it has a place for a year or a day outside its fixed texts. */
const isDateFormat = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').replace(/general|standard/gi, ''));

/** Whether cells hold dates, by the number of their style. */
export async function dateStyles(bytes: AsyncIterable<Buffer>): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(bytes, {
    open(name, attributes) {
      const format = Number(attributes.numFmtId);
      if (name === 'numFmt') own.set(format, isDateFormat(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(own.get(format) ?? isBuiltInDate(format));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const DAY = 86_400_000;
/** The day 25569 is the first of 1970. */
const FIRST_1970 = 25_569;
const FROM_1904 = 1462;

/** The day that a number of a workbook stands for; undefined when it is none. */
export function dayOf(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial + (from1904 ? FROM_1904 : 0) + 1e-9);
  if (!(day >= 1 && day < 2_958_466)) return undefined;
  // 1900 had no 29 February, but the count has one.
  return new Date((day - FIRST_1970 + (day < 61 ? 1 : 0)) * DAY).toISOString().slice(0, 10);
}
