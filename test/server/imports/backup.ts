import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, restore } from '../../../server/backupFiles.ts';
import { listenForCommands } from '../../../server/commandSocket.ts';
import { openLedger } from '../../../server/ledger/index.ts';
import { silentLog, testApi } from '../appOnPort.ts';
import type { CommandPlace } from './command.ts';

/** A backup taken from under a running server. */
export function backupTests(at: () => CommandPlace): void {
  describe('npm run backup and npm run restore', () => {
    it('carry everything into an empty folder, and write over nothing', async () => {
      const { ledger, background, dataDir, organizationId } = at();
      const end = await listenForCommands({
        dataDir,
        api: testApi({ ledger, background }),
        log: silentLog(),
      });
      const folder = mkdtempSync(join(tmpdir(), 'seventy-backup-'));
      const file = join(folder, 'seventy.tar.gz');
      const restored = join(folder, 'data');
      const complaints: string[] = [];
      const complain = (line: string) => void complaints.push(line);
      const said: string[] = [];
      const say = (line: string) => void said.push(line);
      try {
        expect(await backUp([file], { DATA_DIR: dataDir }, say, complain)).toBe(0);
        expect(await restore([file], { DATA_DIR: restored }, say, complain)).toBe(0);
        expect(complaints).toEqual([]);
        expect(said).toEqual([
          expect.stringContaining(`the database in ${dataDir}`),
          `${restored}: restored from ${file}`,
        ]);
        const opened = await openLedger({ dataDir: restored, clock: () => new Date() });
        if (!opened.ok) throw new Error(opened.sentence);
        const [scope, same] = [ledger.scope(organizationId), opened.ledger.scope(organizationId)];
        expect(await same.standingChunks('contoso')).toEqual(await scope.standingChunks('contoso'));
        expect((await same.imports()).length).toBeGreaterThan(0);
        await opened.ledger.close();
        expect(await restore([file], { DATA_DIR: restored }, say, complain)).toBe(1);
        expect(await restore([file], { DATA_DIR: dataDir }, say, complain)).toBe(1);
        writeFileSync(file, 'no backup');
        expect(await restore([file], { DATA_DIR: join(folder, 'other') }, say, complain)).toBe(1);
        expect(await backUp([], {}, say, complain)).toBe(2);
        const empty = join(folder, 'empty');
        expect(await backUp([file], { DATA_DIR: empty }, say, complain)).toBe(2);
        expect(existsSync(empty)).toBe(false);
        expect(complaints).toEqual([
          expect.stringContaining('There is a database'),
          expect.stringContaining('A process is running'),
          expect.stringContaining('cannot be restored'),
          expect.stringContaining('usage: npm run backup'),
          expect.stringContaining(`There is no database in ${empty}`),
        ]);
      } finally {
        await end();
        rmSync(folder, { recursive: true });
      }
    }, 90_000);
  });
}
