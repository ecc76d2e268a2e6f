import { readJson } from '../jsonText.ts';
import { type Outcome, refusal } from './route.ts';

/** The text of a body as a value, or where it stops being JSON. */
export function readBody(text: string): Outcome<unknown, 'body-malformed'> {
  const read = readJson(text);
  if (read.ok) return read;
  const place = `line ${read.line}, column ${read.column}`;
  return refusal('body-malformed', `It stops being JSON at ${place}: expected ${read.expected}.`);
}
