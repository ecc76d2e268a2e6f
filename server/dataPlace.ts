import { holdsDatabase } from './ledger/index.ts';
import { type Environment, readSettings } from './settings.ts';

/** Where the data is that a command is about. */
export interface DataPlace {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

/** As it is named in the environment, or what is wrong with that. */
export function namedPlace(environment: Environment): DataPlace | string {
  const reading = readSettings('preview', { ...environment, NODE_ENV: undefined });
  if (!reading.ok) return reading.problems.join('\n');
  const { dataDir, databaseUrl } = reading.settings;
  return { dataDir, databaseUrl };
}

/** The same where a server keeps data already: a command makes no place of its own, and no empty backup. */
export function dataPlace(environment: Environment): DataPlace | string {
  const place = namedPlace(environment);
  if (typeof place === 'string' || place.databaseUrl || holdsDatabase(place.dataDir)) return place;
  return `There is no database in ${place.dataDir}. Give the command the DATA_DIR or DATABASE_URL that the server was started with.`;
}
