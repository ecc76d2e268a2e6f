import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, '.build');

/** What is built, and out of what. */
const PAGES = [
  { name: 'tab', config: 'src/tab/vite.config.ts', sources: ['src'] },
  {
    name: 'host',
    config: 'server/preview/vite.config.ts',
    // The page reads the manifest as Teams would, and knows the organization's people.
    sources: ['server/preview/host', 'server/preview/organization.ts', 'appPackage/manifest.json'],
  },
] as const;
type Page = (typeof PAGES)[number];

export const TAB_FOLDER = join(BUILT, 'tab');
export const HOST_FOLDER = join(BUILT, 'host');

/** Builds the pages whose sources have changed since they were built; says so first when there are any. */
export async function buildStalePages(announce: (text: string) => void): Promise<void> {
  const stale = PAGES.map((page) => ({ page, stamp: contentHash(page) })).filter(
    ({ page, stamp }) => stampOf(page) !== stamp,
  );
  if (stale.length === 0) return;
  announce('Building the pages, which takes some seconds after a change …');
  await Promise.all(stale.map(({ page, stamp }) => build(page, stamp)));
}

/** Times and versions can lie after a checkout or a copy; the content cannot. */
function contentHash({ config, sources }: Page): string {
  const hash = createHash('sha256');
  for (const path of [...sources, config, 'package.json', 'package-lock.json'].flatMap(filesBelow)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name)));
}

function stampOf({ name }: Page): string | undefined {
  const file = join(BUILT, name, 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Builds beside the old pages and then takes their place: a build that fails or is cut short changes nothing. */
async function build(page: Page, stamp: string): Promise<void> {
  const fresh = join(BUILT, `${page.name}-${process.pid}`);
  try {
    await runVite(['build', '--config', join(ROOT, page.config), '--outDir', fresh, '--logLevel', 'error']);
    writeFileSync(join(fresh, 'stamp'), stamp);
    takePlace(fresh, page, stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function takePlace(fresh: string, page: Page, stamp: string): void {
  const place = join(BUILT, page.name);
  rmSync(place, { recursive: true, force: true });
  try {
    renameSync(fresh, place);
  } catch (error) {
    // Another start that built the same was faster.
    if (stampOf(page) !== stamp) throw error;
  }
}

/** In a process of its own: a build leaves much memory behind, and the server stays. */
function runVite(args: readonly string[]): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(process.execPath, [vite, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.once('error', reject);
  child.once('exit', (code) =>
    code === 0
      ? resolve()
      : reject(new CannotStart('The pages could not be built: the reason stands above.')),
  );
  return promise;
}

if (import.meta.main) {
  try {
    await buildStalePages((text) => process.stdout.write(`${text}\n`));
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
