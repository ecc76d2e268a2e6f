import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listenForCommands } from '../../../server/commandSocket.ts';
import { erasePeople } from '../../../server/erasePeople.ts';
import { openLedger } from '../../../server/ledger/index.ts';
import { acceptFacts } from '../../../server/tasks/acceptFacts.ts';
import { silentLog, testApi } from '../appOnPort.ts';
import { newDataFolder } from '../ledger/dataFolder.ts';
import { securityFacts } from '../tasks/securityFacts.ts';

// The command `erase`: with the ledger in its own hands, or through the server that has it.

let dataDir: string;
beforeAll(async () => {
  dataDir = newDataFolder();
  const ledger = await open();
  const scope = ledger.scope('contoso');
  await scope.saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  for (const id of ['alpha', 'beta']) {
    const facts = { ...securityFacts({ customers: 3, people: 3, users: 100 }), partner: { id, name: id } };
    await acceptFacts(scope, facts, 'ada');
  }
  await ledger.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function open() {
  const opened = await openLedger({ dataDir, clock: () => new Date() });
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.ledger;
}

async function erase(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const say = (line: string) => void said.push(line);
  const complain = (line: string) => void complained.push(line);
  const code = await erasePeople(args, { DATA_DIR: dataDir }, say, complain);
  return { code, said, complained };
}

it('needs one person, and says how it is used', async () => {
  expect(await erase()).toMatchObject({ code: 2, complained: [expect.stringContaining('usage: ')] });
});

it('erases in the ledger where no server runs, at every partner, and says so of nobody', async () => {
  expect(await erase('nobody')).toMatchObject({
    code: 1,
    complained: [expect.stringMatching(/nobody of this id/)],
  });
  expect(await erase('p1')).toMatchObject({
    code: 0,
    said: [
      'alpha: erased from 1 versions of facts',
      'beta: erased from 1 versions of facts',
      'erased 0 links, 0 notices and the error rows of 0 imports',
    ],
  });
});

it('asks the server that runs', async () => {
  const ledger = await open();
  const imports = { removeFiles: async () => undefined };
  const background = { rescore: async () => undefined, imports } as never;
  const stop = await listenForCommands({ dataDir, api: testApi({ ledger, background }), log: silentLog() });
  try {
    expect(await erase('p2')).toMatchObject({ code: 0 });
    expect(await erase('p2', '--organization', 'x')).toMatchObject({ code: 1 });
    const [deed] = await ledger.scope('contoso').deeds({ limit: 1 });
    expect(deed).toMatchObject({ deed: 'person-erased', by: 'command-line' });
  } finally {
    await stop();
    await ledger.close();
  }
});
