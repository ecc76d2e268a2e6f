import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { inFreshFolder } from '../product/server.ts';
import { COLUMNS } from './azureFile.ts';
import { factsSql, figuresFrom, figuresSql, type Run } from './figures.ts';
import { memoryOf } from './memoryOf.ts';

// The embedded database by itself, in a process of its own: its COPY of the file into a table of its columns as they
// are. Nothing is looked at or added up, so that is less than the others do.

async function measure(file: string): Promise<Run> {
  let run: Run | undefined;
  await inFreshFolder(async (folder) => {
    const db = await PGlite.create(join(folder, 'database'));
    await db.exec(`create table export (${COLUMNS.map((name) => `"${name}" text`).join(', ')})`);
    const before = memoryOf(process.pid).now;
    const start = performance.now();
    await db.query(`copy export from '/dev/blob' with (format csv, header true)`, [], {
      blob: await openAsBlob(file),
    });
    const ms = performance.now() - start;
    const peakBytes = memoryOf(process.pid).peak - before;
    const { rows } = await db.query<Record<string, unknown>>(figuresSql(factsSql('export')));
    run = { ms, peakBytes, figures: figuresFrom(rows) };
    await db.close();
  });
  if (!run) throw new Error('Nothing was copied.');
  return run;
}

process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? '')));
