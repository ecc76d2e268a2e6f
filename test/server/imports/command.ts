import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESIGNATIONS } from '#scoring';
import { listenForCommands } from '../../../server/commandSocket.ts';
import { importFiles } from '../../../server/importFiles.ts';
import { silentLog, testApi } from '../appOnPort.ts';
import { newDataFolder } from '../ledger/dataFolder.ts';
import { azureMonths, azureUsage, tenant } from './files.ts';
import type { ImportInstallation } from './installation.ts';

export interface CommandPlace extends Pick<ImportInstallation, 'ledger' | 'background'> {
  readonly dataDir: string;
  readonly organizationId: string;
}

/** The command on a folder that a server is running on. */
export function commandTests(at: () => CommandPlace): void {
  describe('npm run import', { timeout: 120_000 }, () => {
    const lines = { said: [] as string[], complained: [] as string[] };
    const run = (args: readonly string[], dataDir = at().dataDir) => {
      lines.said = [];
      lines.complained = [];
      const environment = { DATA_DIR: dataDir };
      const say = (line: string) => void lines.said.push(line);
      return importFiles(args, environment, say, (line) => void lines.complained.push(line));
    };
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'seventy-files-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('talks to the server that runs on the folder', async () => {
      const { ledger, background, dataDir, organizationId } = at();
      const end = await listenForCommands({
        dataDir,
        api: testApi({ ledger, background }),
        log: silentLog(),
      });
      const file = join(folder, 'azure.csv');
      writeFileSync(file, azureMonths(['2026-07'], 2));
      expect(await run([file, '--accept', '--organization', organizationId])).toBe(0);
      expect(lines.said).toContain(`${file}: accepted`);
      expect(lines.said[0]).toMatch(
        /AzureUsage, 2026-07: 2 rows read, 2 taken, 0 with errors \(waits to be accepted\)$/,
      );
      expect(await run([file, '--organization', organizationId])).toBe(0);
      expect(lines.said[0]).toMatch(/\(nothing new\)$/);
      writeFileSync(file, 'Name\nAda\n');
      expect(await run([file, '--organization', organizationId])).toBe(1);
      expect(lines.complained[0]).toMatch(/columns belong to no report/);
      await end();
    });

    it('opens the ledger itself where no server runs, and tells what was found', async () => {
      const ownFolder = newDataFolder();
      const file = join(folder, 'odd.csv');
      const rows = [
        { month: '2026-10', tenant: tenant(1) },
        { month: '2026-10', tenant: tenant(2), acr: 'much' },
      ];
      writeFileSync(file, azureUsage(rows));
      const own = (...args: string[]) => run([file, ...args], ownFolder);
      expect(await run([file], join(folder, 'nothing'))).toBe(2);
      expect(lines.complained[0]).toMatch(
        /^There is no database in .*nothing\. Give the command the DATA_DIR/,
      );
      expect(await own('--organization', 'acme', '--partner', 'contoso', '--accept')).toBe(1);
      expect(lines.said).toEqual([
        expect.stringMatching(
          /AzureUsage, 2026-10: 2 rows read, 1 taken, 1 with errors \(waits to be accepted\)$/,
        ),
        `${file}: row 3, ACR_USD is "much": expected an amount, such as 1250.00 or 1.250,00`,
        ...DESIGNATIONS.map(() => expect.stringMatching(/: no score → \d/)),
        expect.stringMatching(/is accepted only with --good-rows-only/),
      ]);
      expect(lines.complained[0]).toMatch(/Nothing was accepted: the report above says/);
      expect(await own('--accept', '--good-rows-only', '--partner', 'contoso')).toBe(0);
      expect(lines.said.at(-1)).toBe(`${file}: accepted`);
      rmSync(ownFolder, { recursive: true });
    });

    it('says what is wrong with the command', async () => {
      expect(await run([])).toBe(2);
      expect(lines.complained[0]).toMatch(/^no file is named; usage: /);
      expect(await run(['nowhere.csv'])).toBe(2);
      expect(lines.complained[0]).toMatch(/no such file/);
      expect(await run(['--frobnicate', 'x'])).toBe(2);
    });
  });
}
