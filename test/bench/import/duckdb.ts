import { join } from 'node:path';
import { inFreshFolder } from '../product/server.ts';
import { factsSql, figuresFrom, figuresSql, type Run } from './figures.ts';
import { memoryOf } from './memoryOf.ts';

// DuckDB in a process of its own: the file added up by month, tenant and service into a database on disk.

async function measure(file: string): Promise<Run> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  let run: Run | undefined;
  await inFreshFolder(async (folder) => {
    const instance = await DuckDBInstance.create(join(folder, 'facts.duckdb'));
    const connection = await instance.connect();
    await connection.run('select 1');
    const before = memoryOf(process.pid).now;
    const start = performance.now();
    await connection.run(
      `create table facts as ${factsSql(`read_csv('${file}', header = true, all_varchar = true)`)}`,
    );
    await connection.run('checkpoint');
    const ms = performance.now() - start;
    const peakBytes = memoryOf(process.pid).peak - before;
    const reader = await connection.runAndReadAll(figuresSql('select * from facts'));
    run = { ms, peakBytes, figures: figuresFrom(reader.getRowObjects()) };
    connection.closeSync();
    instance.closeSync();
  });
  if (!run) throw new Error('Nothing was read.');
  return run;
}

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '')));
