import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { number } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the figures were taken on: without it they say nothing. */
export function printMachine(): void {
  const memory = number(totalmem() / 2 ** 30);
  const { version } = manifest('package.json');
  console.log(`Seventy ${version}, Node ${process.version}, ${type()} ${release()}`);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GB of memory`,
  );
  console.log(`Load before the run: ${number(loadavg()[0] ?? 0)}`);
  console.log(`Product: ${versions('package.json', ['dependencies'])}`);
  console.log(`Peers: ${versions('test/bench/package.json', ['optionalDependencies'])}`);
}

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = (path: string): Manifest => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Manifest;

const versions = (path: string, kinds: readonly ('dependencies' | 'optionalDependencies')[]): string =>
  kinds
    .flatMap((kind) => Object.entries(manifest(path)[kind] ?? {}))
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
