import { SaxesParser } from 'saxes';
import { DamagedWorkbook } from './zipParts.ts';

export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Without an event for so long, a text or a tag has no end: it would be taken into memory whole. */
const LONGEST_SILENCE = 4 * 2 ** 20;

/** Reads XML piece by piece; false from `goOn` ends it early. Names come without their prefixes. */
export async function readXml(
  bytes: AsyncIterable<Buffer>,
  reader: XmlReader,
  goOn: () => boolean = () => true,
): Promise<void> {
  const parser = new SaxesParser();
  let silence = 0;
  let fault: Error | undefined;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    reader.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    reader.close?.(local(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes) {
    silence += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (fault || silence > LONGEST_SILENCE) throw new DamagedWorkbook('no such XML', { cause: fault });
    if (!goOn()) return;
  }
  parser.write(decoder.decode());
  parser.close();
  if (fault) throw new DamagedWorkbook('no such XML', { cause: fault });
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
