// `npm run licences`: what every package is licensed under that an installation without development packages has, as
// the lock file says. It ends with an error where one is unknown or not among those that were looked at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** Permissive ones: they ask for their notice to be kept, and nothing of our own source. */
const KNOWN = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0']);

/** Of "A or B" one that is known will do. */
const isKnown = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => KNOWN.has(one));

export function licences({ packages }: Lock): { readonly lines: string[]; readonly unknown: string[] } {
  const lines: string[] = [];
  const unknown: string[] = [];
  for (const [path, { version, license = 'none given', dev }] of Object.entries(packages)) {
    if (path === '' || dev) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const line = `${name} ${version ?? ''}: ${license}`;
    lines.push(line);
    if (!isKnown(license)) unknown.push(line);
  }
  return { lines: [...new Set(lines)].sort(), unknown };
}

if (import.meta.main) {
  const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
  const { lines, unknown } = licences(JSON.parse(text));
  for (const line of lines) console.log(line);
  for (const line of unknown) console.error(`Not among the licences that were looked at: ${line}`);
  process.exitCode = unknown.length === 0 ? 0 : 1;
}
