import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { PersonErased } from '#contract';
import { OPERATOR, ORGANIZATION_HEADER, socketIn } from './commandSocket.ts';
import { dataPlace } from './dataPlace.ts';
import { isFolderInUse, openLedger } from './ledger/index.ts';
import type { Environment } from './settings.ts';
import { erasePerson } from './tasks/erasure/erasePerson.ts';
import { Uploads } from './tasks/imports/uploads.ts';

const USAGE = 'usage: npm run erase -- person [--organization id]';

type Say = (line: string) => void;

interface Command {
  readonly person: string;
  readonly organization: string | undefined;
}

/** The command `erase`: somebody's name, mail and link, through the server that runs here or in its ledger. */
export async function erasePeople(
  args: readonly string[],
  environment: Environment,
  say: Say,
  complain: Say,
): Promise<0 | 1 | 2> {
  const command = readCommand(args);
  const place = dataPlace(environment);
  for (const wrong of [command, place]) {
    if (typeof wrong === 'string') complain(wrong);
  }
  if (typeof command === 'string' || typeof place === 'string') return 2;
  const { dataDir, databaseUrl } = place;
  const runs = !databaseUrl && (await isFolderInUse(dataDir));
  const erased = await (runs ? throughServer(dataDir, command) : inLedger(dataDir, databaseUrl, command));
  if (typeof erased === 'string') {
    complain(erased);
    return 1;
  }
  const { partners, links, notices, errorRows, imports } = erased;
  for (const { partner, facts } of partners) say(`${partner}: erased from ${facts} versions of facts`);
  say(`erased ${links} links, ${notices} notices and the error rows of ${errorRows} imports`);
  for (const id of imports) say(`ended the import ${id}: nobody had said whose it is, and it may name them`);
  return 0;
}

function readCommand(args: readonly string[]): Command | string {
  try {
    const options = { organization: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [person, ...others] = positionals;
    if (person === undefined || others.length > 0) return USAGE;
    return { person, organization: values.organization };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; ${USAGE}`;
  }
}

function throughServer(dataDir: string, command: Command): Promise<PersonErased | string> {
  const { person, organization } = command;
  const headers = {
    'Content-Type': 'application/json',
    ...(organization !== undefined && { [ORGANIZATION_HEADER]: organization }),
  };
  return new Promise((resolve, reject) => {
    const path = '/api/v1/people/erasures';
    const asked = request(
      { socketPath: socketIn(dataDir), method: 'POST', path, headers },
      async (response) => {
        const answer = JSON.parse(await text(response));
        resolve(response.statusCode === 200 ? answer : `${answer.title}: ${answer.detail}`);
      },
    );
    asked.once('error', reject).end(JSON.stringify({ person }));
  });
}

async function inLedger(
  dataDir: string,
  databaseUrl: string | undefined,
  { person, organization }: Command,
): Promise<PersonErased | string> {
  const opened = await openLedger({ dataDir, databaseUrl, clock: () => new Date() });
  if (!opened.ok) return opened.sentence;
  const { ledger } = opened;
  try {
    const ids = await ledger.organizationIds();
    const [only, ...others] = ids.filter((id) => organization === undefined || id === organization);
    if (only === undefined || others.length > 0) {
      return `Name one of the organizations here with --organization: ${ids.join(', ') || 'there is none yet'}.`;
    }
    const erased = await erasePerson(ledger.scope(only), person, OPERATOR);
    // No server runs here; on a database server's, each looks after its own files.
    const uploads = databaseUrl ? undefined : new Uploads(join(dataDir, 'uploads'));
    for (const id of erased?.imports ?? []) await uploads?.remove(id);
    return erased ?? 'There is nobody of this id among the certifications.';
  } finally {
    await ledger.close();
  }
}
