import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A peer's module, or the reason why there is none: then its rows are missing, and it is said. */
export type Peer<Module> =
  | { readonly found: true; readonly module: Module }
  | { readonly found: false; readonly why: string };

const installed = join(import.meta.dirname, 'node_modules/.package-lock.json');

/** On first use; they are no dependencies of the product. */
export function installPeers(): void {
  if (existsSync(installed)) return;
  console.log('Installing the peers into test/bench, once …');
  const npm = spawnSync('npm', ['ci', '--prefix', import.meta.dirname, '--no-audit', '--no-fund'], {
    encoding: 'utf8',
  });
  if (npm.status === 0) return;
  const reason = npm.error?.message ?? npm.stderr.trim().split('\n').slice(0, 6).join('\n');
  console.log(`The peers could not be installed; the figures come without them.\n${reason}`);
}

export async function peer<Module>(name: string, load: () => Promise<Module>): Promise<Peer<Module>> {
  try {
    return { found: true, module: await load() };
  } catch (error) {
    const [why = 'unknown'] = String(error instanceof Error ? error.message : error).split('\n');
    console.log(`${name} could not be installed here and is left out: ${why}\n`);
    return { found: false, why };
  }
}
