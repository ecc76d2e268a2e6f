// Builds what is uploaded to Teams: `npm run package` for the preview, `npm run package -- --env dev` for env/.env.dev.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import {
  developerProblems,
  type Manifest,
  schemaProblems,
  storeProblems,
  versionProblems,
} from './checkManifest.ts';
import { bytesOf, namedFiles, parseJson } from './contents.ts';
import { addressProblems, type Environment, fill, missingProblem, readVariables } from './variables.ts';

export interface BuildRequest {
  /** The project's folder, with appPackage/ and env/ in it. */
  readonly root: string;
  readonly env: string;
  readonly out: string;
  readonly environment: Environment;
}
export type BuildOutcome =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const MANIFEST = 'appPackage/manifest.json';
const REGISTRATION = 'appPackage/aad.manifest.json';

/** Nothing is written unless everything is right. */
export async function buildPackage({ root, env, out, environment }: BuildRequest): Promise<BuildOutcome> {
  const variables = readVariables(root, env, environment);
  if (!variables.ok) return variables;
  const texts = await filledTexts(root, env, variables.values);
  if (!texts.ok) return texts;
  const problems = [...addressProblems(variables.values, env), ...(await documentProblems(texts))];
  if (problems.length > 0) return { ok: false, problems };

  const manifest: Manifest = JSON.parse(texts.manifest);
  const named = await namedFiles(root, manifest);
  problems.push(...(await manifestProblems(root, manifest)), ...named.problems);
  if (problems.length > 0) return { ok: false, problems };

  await mkdir(out, { recursive: true });
  const [zip, registration] = [join(out, `seventy.${env}.zip`), join(out, `aad.manifest.${env}.json`)];
  // One fixed day for all entries: the same sources give the same package, byte for byte.
  const entries = { 'manifest.json': Buffer.from(texts.manifest), ...named.files };
  await writeFile(zip, zipSync(entries, { mtime: new Date(1980, 0, 1) }));
  await writeFile(registration, texts.registration);
  return { ok: true, files: [zip, registration] };
}

interface Texts {
  readonly manifest: string;
  readonly registration: string;
}

/** Both manifests with their values in place; every variable without a value is told at the same time. */
async function filledTexts(
  root: string,
  env: string,
  values: Environment,
): Promise<({ ok: true } & Texts) | { ok: false; problems: string[] }> {
  const problems: string[] = [];
  const missing = new Set<string>();
  const read = async (file: string) => {
    const bytes = await bytesOf(join(root, file));
    if (!bytes) problems.push(`${file} is missing: bring it back with git.`);
    const filled = fill(bytes?.toString() ?? '', values);
    for (const name of filled.missing) missing.add(name);
    return filled.text;
  };
  const texts = { manifest: await read(MANIFEST), registration: await read(REGISTRATION) };
  problems.push(...[...missing].map((name) => missingProblem(name, env)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...texts };
}

async function documentProblems(texts: Texts): Promise<string[]> {
  const [manifest, registration] = [
    parseJson(MANIFEST, texts.manifest),
    parseJson(REGISTRATION, texts.registration),
  ];
  const unreadable = [manifest, registration].flatMap((parsed) => (parsed.ok ? [] : [parsed.problem]));
  if (!manifest.ok) return unreadable;
  return [...unreadable, ...(await schemaProblems(MANIFEST, manifest.document, 'MicrosoftTeams.schema'))];
}

async function manifestProblems(root: string, manifest: Manifest): Promise<string[]> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return [
    ...versionProblems(MANIFEST, manifest, version),
    ...developerProblems(MANIFEST, manifest),
    ...storeProblems(MANIFEST, manifest.name, manifest.description),
  ];
}

/** Answers the exit code. */
async function main(): Promise<number> {
  const root = join(import.meta.dirname, '..');
  let env: string;
  try {
    env = parseArgs({ options: { env: { type: 'string', default: 'local' } } }).values.env;
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\nUse: npm run package [-- --env <name>]`,
    );
    return 1;
  }
  const out = join(import.meta.dirname, 'build');
  const outcome = await buildPackage({ root, env, out, environment: process.env });
  if (!outcome.ok) {
    for (const problem of outcome.problems) console.error(problem);
    return 1;
  }
  for (const file of outcome.files) console.log(relative(process.cwd(), file));
  return 0;
}

if (import.meta.main) process.exitCode = await main();
