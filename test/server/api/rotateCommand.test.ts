import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listenForCommands } from '../../../server/commandSocket.ts';
import { openLedger, type Scope } from '../../../server/ledger/index.ts';
import { rotateKeys } from '../../../server/rotateKeys.ts';
import { secretSlot } from '../../../server/secrets/index.ts';
import { silentLog, testApi } from '../appOnPort.ts';
import { boxWith, randomKey } from '../feed/memoryStore.ts';
import { newDataFolder } from '../ledger/dataFolder.ts';

// The command `rotate`: with the ledger in its own hands, or through the server that has it.

let dataDir: string;
const [first, second, third] = [randomKey(), randomKey(), randomKey()];
const address = (scope: Scope, ...keys: string[]) => {
  const store = { load: scope.loadBlob, save: scope.saveBlob, remove: async () => undefined };
  return secretSlot(boxWith(...keys), store, { organizationId: 'contoso', name: 'workflow-address' });
};

beforeAll(async () => {
  dataDir = newDataFolder();
  const ledger = await open();
  const scope = ledger.scope('contoso');
  await scope.saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  await address(scope, first).save('https://secret.example');
  await ledger.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function open() {
  const opened = await openLedger({ dataDir, clock: () => new Date() });
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.ledger;
}

async function rotate(keys: readonly string[], ...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const environment = { DATA_DIR: dataDir, SECRET_KEYS: keys.join(',') };
  const code = await rotateKeys(
    args,
    environment,
    (line) => void said.push(line),
    (line) => void complained.push(line),
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

it('needs the keys and nothing else', async () => {
  expect(await rotate([])).toMatchObject({ code: 2, complained: expect.stringContaining('SECRET_KEYS') });
  expect(await rotate([first], 'x')).toMatchObject({
    code: 2,
    complained: expect.stringContaining('usage: '),
  });
});

it('seals in the ledger where no server runs, and says when the older keys may go', async () => {
  const done = await rotate([second, first]);
  expect(done).toMatchObject({ code: 0, said: expect.stringMatching(/^1 sealed anew .* 0 were/) });
  expect(done.said).toContain('may now run without the others');
  expect(await rotate([second])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^0 sealed anew .* 1 were/),
  });
});

it('says what no key opens and what to do, of which organization, and never what it is', async () => {
  const done = await rotate([first]);
  expect(done).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/address of the workflow of contoso/),
  });
  expect(done.complained).toMatch(/Add that key behind the others .* or save the workflow's address again/);
  expect(done.said).not.toContain('may now run');
  expect(done.said + done.complained).not.toContain('secret.example');
});

it('asks the server that runs, which must have the same first key', async () => {
  const ledger = await open();
  const box = boxWith(third, second);
  const stop = await listenForCommands({ dataDir, api: testApi({ ledger }), box, log: silentLog() });
  try {
    expect(await rotate([second, third])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('start it again with these SECRET_KEYS'),
    });
    expect(await rotate([third, second])).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^1 sealed/),
    });
    const reading = await address(ledger.scope('contoso'), third).load();
    expect(reading).toEqual({ state: 'secret', text: 'https://secret.example' });
  } finally {
    await stop();
    await ledger.close();
  }
});
