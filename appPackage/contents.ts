import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { colorIconProblems, outlineIconProblems } from './checkIcons.ts';
import { languageProblems } from './checkLanguages.ts';
import type { Manifest } from './checkManifest.ts';

type Check = (file: string, bytes: Buffer) => string[] | Promise<string[]>;
export interface Contents {
  /** What goes into the package, by its place there. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly problems: readonly string[];
}

/** The files that the manifest names, each of them checked. */
export async function namedFiles(root: string, manifest: Manifest): Promise<Contents> {
  const checks = new Map<string, Check>([
    [manifest.icons.color, colorIconProblems],
    [manifest.icons.outline, outlineIconProblems],
  ]);
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    checks.set(file, (name, bytes) => translationProblems(name, bytes.toString(), manifest));
  }
  const files: Record<string, Uint8Array> = {};
  const problems: string[] = [];
  for (const [file, check] of checks) {
    const name = `appPackage/${file}`;
    const bytes = await bytesOf(join(root, name));
    if (bytes) {
      files[file] = bytes;
      problems.push(...(await check(name, bytes)));
    } else
      problems.push(
        `${name} is missing, but manifest.json names it: add the file, or take its name out there.`,
      );
  }
  return { files, problems };
}

/** The bytes of a file, or undefined where there is none. */
export async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export type Parsed =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly problem: string };

export function parseJson(file: string, text: string): Parsed {
  try {
    return { ok: true, document: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `${file} is not JSON (${reason}): correct it there.` };
  }
}

async function translationProblems(name: string, text: string, manifest: Manifest): Promise<string[]> {
  // The toolkit fills no values into language files: in a package of its making the placeholder would be read.
  if (text.includes('${{'))
    return [`${name} holds a \${{…}}, but language files get no values: write the text itself.`];
  const parsed = parseJson(name, text);
  return parsed.ok ? languageProblems(name, parsed.document, manifest) : [parsed.problem];
}
