import { access, constants } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { AcceptImport, ImportAnswer } from '#contract';
import { importWords } from '#words';
import { dataPlace } from './dataPlace.ts';
import { openImportDoor } from './importDoor.ts';
import type { Environment } from './settings.ts';

const USAGE =
  'usage: npm run import -- file… [--accept [--good-rows-only] [--shrunk]] [--partner id] [--organization id]';

export interface ImportOutcome {
  readonly exitCode: 0 | 1 | 2;
}

type Say = (line: string) => void;

/**
 * The command `import`: each file is read and its report told; with --accept it counts, unless it asks for a word
 * that was not given. 1 when a file did not become what was asked for, 2 when the command itself is wrong.
 */
export async function importFiles(
  args: readonly string[],
  environment: Environment,
  say: Say,
  complain: Say,
): Promise<0 | 1 | 2> {
  const command = readCommand(args);
  if (typeof command === 'string') return wrong(complain, `${command}; ${USAGE}`);
  const place = dataPlace(environment);
  if (typeof place === 'string') return wrong(complain, place);
  for (const file of command.files) {
    const readable = await access(file, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (!readable) return wrong(complain, `${file}: there is no such file, or it may not be read`);
  }
  const door = await openImportDoor({ ...command, ...place });
  if (typeof door === 'string') return wrong(complain, door);
  let exitCode: 0 | 1 = 0;
  try {
    for (const file of command.files) {
      const read = await door.send(file);
      if (typeof read !== 'string') for (const line of told(read)) say(`${file}: ${line}`);
      const failed = typeof read === 'string' ? read : unread(read);
      const accepted = !failed && command.accept && typeof read !== 'string' && read.state === 'staged';
      const answer = accepted ? await door.accept(read.id, command.words) : read;
      if (accepted && typeof answer !== 'string') say(`${file}: accepted`);
      const problem = failed ?? (typeof answer === 'string' ? answer : undefined);
      if (problem === undefined) continue;
      complain(`${file}: ${problem}`);
      exitCode = 1;
    }
  } finally {
    await door.close();
  }
  return exitCode;
}

function wrong(complain: Say, sentence: string): 2 {
  complain(sentence);
  return 2;
}

interface Command {
  readonly files: readonly string[];
  readonly accept: boolean;
  readonly words: AcceptImport;
  readonly partner: string | undefined;
  readonly organization: string | undefined;
}

function readCommand(args: readonly string[]): Command | string {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        accept: { type: 'boolean', default: false },
        'good-rows-only': { type: 'boolean', default: false },
        shrunk: { type: 'boolean', default: false },
        partner: { type: 'string' },
        organization: { type: 'string' },
      },
    });
    if (files.length === 0) return 'no file is named';
    const { accept, 'good-rows-only': goodRowsOnly, shrunk, partner, organization } = values;
    return { files, accept, words: { goodRowsOnly, shrunk }, partner, organization };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Why a file has not come to be read as somebody's. */
function unread({ state, problem, report }: ImportAnswer): string | undefined {
  if (problem) return `${problem.detail} ${problem.remedy}`;
  if (state !== 'held') return undefined;
  const ids = report?.partnerIds.filter(({ known }) => !known).map(({ id }) => id) ?? [];
  return `It is held: nobody has said whose ${ids.join(', ') || 'it'} is. Say it with --partner, or in the tab.`;
}

function told({ state, report }: ImportAnswer): string[] {
  if (!report) return [];
  const { source, rows, leftOut, errors, warnings, periods, absentMonths, needs, scoreChanges } = report;
  // A file that nobody is known to own is not looked at month by month.
  const [first, last] = [periods[0]?.period, periods.at(-1)?.period];
  const span = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  const gone = periods.filter(({ missingTenants }) => missingTenants.count > 0);
  const shown = errors.shown.slice(0, MOST_ERRORS);
  return [
    `${source}${span}: ${rows.read} rows read, ${rows.taken} taken, ${rows.faulty} with errors (${STATES[state] ?? state})`,
    ...leftOut.map(({ reason, rows: left }) => words.leftOutRows(left, words.leftOut[reason])),
    ...warnings.map((warning) => words.warning(warning)),
    ...shown.map(errorLine),
    ...(errors.count > shown.length ? [`and ${errors.count - shown.length} more errors`] : []),
    ...gone.map(
      ({
        period,
        missingTenants: {
          count,
          shown: [example],
        },
      }) =>
        count === 1
          ? `${period}: the tenant ${example} is no longer there`
          : `${period}: ${count} tenants are no longer there, such as ${example}`,
    ),
    ...(absentMonths.length > 0 ? [`not in the file, and left as they are: ${absentMonths.join(', ')}`] : []),
    ...scoreChanges.map(
      ({ designation, before, after }) =>
        `${designation}: ${before?.total ?? 'no score'} → ${after?.total ?? 'no score'}`,
    ),
    ...(needs.length > 0 ? [`is accepted only with ${needs.map((need) => FLAGS[need]).join(' and ')}`] : []),
  ];
}

const words = importWords('en');
/** All of them are in the file of errors. */
const MOST_ERRORS = 20;
const FLAGS = {
  goodRowsOnly: '--good-rows-only (rows with errors are left behind, their months marked incomplete)',
  shrunk: '--shrunk (a month would lose more than half of what it has)',
} as const;
const STATES: Readonly<Partial<Record<ImportAnswer['state'], string>>> = {
  staged: 'waits to be accepted',
  'nothing-new': 'nothing new',
  held: 'waits: whose is it?',
};

function errorLine({
  row,
  column,
  value,
  expected,
}: NonNullable<ImportAnswer['report']>['errors']['shown'][number]) {
  const where = column === undefined ? `row ${row}` : `row ${row}, ${column}`;
  const found = value === undefined ? '' : ` is ${JSON.stringify(value)}`;
  return `${where}${found}: expected ${expected}`;
}
