import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { ROTATION, socketIn } from './commandSocket.ts';
import { dataPlace } from './dataPlace.ts';
import { isFolderInUse, openLedger } from './ledger/index.ts';
import { readSecretKeys, type SecretBox, secretBox } from './secrets/index.ts';
import { type ClosedText, type Rotation, rotate, rotation } from './secrets/rotation.ts';
import type { Environment } from './settings.ts';

const USAGE = 'usage: npm run rotate, with the same DATA_DIR or DATABASE_URL and SECRET_KEYS as the server';

type Say = (line: string) => void;

/** The command `rotate`: every secret at rest is sealed with the first key, so that the others may go. */
export async function rotateKeys(
  args: readonly string[],
  environment: Environment,
  say: Say,
  complain: Say,
): Promise<0 | 1 | 2> {
  const place = dataPlace(environment);
  const keys = readSecretKeys(environment.SECRET_KEYS ?? '');
  if (args.length > 0 || typeof place === 'string' || !keys.ok) {
    if (typeof place === 'string') complain(place);
    if (!keys.ok) complain(`SECRET_KEYS: ${keys.problem}`);
    complain(USAGE);
    return 2;
  }
  const { dataDir, databaseUrl } = place;
  const box = secretBox(keys.keys);
  const runs = !databaseUrl && (await isFolderInUse(dataDir));
  const rotated = await (runs ? throughServer(dataDir, box) : inLedger(dataDir, databaseUrl, box));
  if (typeof rotated === 'string') {
    complain(rotated);
    return 1;
  }
  const { resealed, current } = rotated;
  say(`${resealed} sealed anew with the first key (${box.keyId}), ${current} were sealed with it before`);
  const lasting = rotated.closed.filter(({ kind }) => kind === 'blob');
  const tokens = rotated.closed.length - lasting.length;
  if (tokens > 0) say(`${tokens} people's tokens cannot be opened: they are got anew when they are needed`);
  for (const closed of lasting) complain(complaintOf(closed));
  if (lasting.length > 0) return 1;
  say('every server that runs with this first key may now run without the others');
  return 0;
}

/** The embedded database belongs to the server: it does the work, if it has the same first key. */
function throughServer(dataDir: string, { keyId }: SecretBox): Promise<Rotation | string> {
  return new Promise((resolve) => {
    const path = `${ROTATION}?key=${keyId}`;
    const asked = request({ socketPath: socketIn(dataDir), method: 'POST', path }, async (response) => {
      const answer = JSON.parse(await text(response));
      resolve(response.statusCode === 200 ? rotation.parse(answer) : `${answer.title}: ${answer.detail}`);
    });
    asked.once('error', (error) => resolve(`The server that runs here does not answer (${error.message}).`));
    asked.end();
  });
}

async function inLedger(
  dataDir: string,
  databaseUrl: string | undefined,
  box: SecretBox,
): Promise<Rotation | string> {
  const opened = await openLedger({ dataDir, databaseUrl, clock: () => new Date() });
  if (!opened.ok) return opened.sentence;
  try {
    return await rotate(opened.ledger, box);
  } finally {
    await opened.ledger.close();
  }
}

const WHAT: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  'partner-center-access': ['the access to Partner Center', 'connect Partner Center again'],
  'partner-center-account': ['the account of Partner Center', 'connect Partner Center again'],
  'workflow-address': ['the address of the workflow', "save the workflow's address again"],
};

function complaintOf({ organizationId, name, why }: ClosedText): string {
  const [what, instead] = WHAT[name] ?? [`"${name}"`, 'save it again'];
  const remedy =
    why === 'key-gone'
      ? `its key is not in SECRET_KEYS. Add that key behind the others and run this again, or ${instead}.`
      : `it was damaged, or belongs somewhere else. Please ${instead}.`;
  return `${what} of ${organizationId} cannot be opened: ${remedy}`;
}
