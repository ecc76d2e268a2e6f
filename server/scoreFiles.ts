import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { problemLine } from '#contract';
import { readJson } from './jsonText.ts';
import { type Scorer, scorerFor, type WrittenOptions } from './scoreRequest.ts';

export interface Outcome {
  readonly exitCode: 0 | 2;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

interface Command extends WrittenOptions {
  readonly files: readonly string[];
}

type Lines =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly errors: readonly string[] };

const USAGE =
  'usage: npm run --silent score -- facts.json… [--edition designation=edition]… [--on 2025-06-30] [--explain]; "-" reads standard input';

/**
 * The command `score`: one line for each facts document, in order. A mistake in any of them, or in the
 * command itself, is told in full, and then nothing is printed: half a result is easily taken for a whole one.
 */
export async function scoreFiles(
  args: readonly string[],
  readInput: () => Promise<Buffer>,
): Promise<Outcome> {
  const command = readCommand(args);
  if (Array.isArray(command)) return { exitCode: 2, output: [], errors: command };
  const scorer = scorerFor(command);
  if (!scorer.ok) {
    const errors = scorer.problems.map((problem) => `--${problemLine(problem)}`);
    return { exitCode: 2, output: [], errors };
  }
  const output: string[] = [];
  const errors: string[] = [];
  for (const file of command.files) {
    const scored = await scoreFile(file, scorer.value, readInput);
    if (scored.ok) output.push(scored.line);
    else errors.push(...scored.errors.map((error) => `${file === '-' ? 'standard input' : file}: ${error}`));
  }
  return errors.length === 0 ? { exitCode: 0, output, errors } : { exitCode: 2, output: [], errors };
}

/** The command line taken apart, or everything wrong with it. */
function readCommand(args: readonly string[]): Command | string[] {
  const { tokens } = parseArgs({
    args: [...args],
    // Not strict: its messages name one mistake at a time and none of what is possible.
    strict: false,
    tokens: true,
    options: {
      edition: { type: 'string', multiple: true },
      on: { type: 'string' },
      explain: { type: 'boolean' },
    },
  });
  const errors: string[] = [];
  const files: string[] = [];
  const editions: string[] = [];
  const days: string[] = [];
  let explain = false;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'explain' && token.value === undefined) explain = true;
    else if (token.name === 'explain') errors.push('--explain takes no value');
    else if (token.name !== 'edition' && token.name !== 'on')
      errors.push(`${token.rawName} is not an option; ${USAGE}`);
    else if (token.value === undefined) errors.push(`--${token.name} needs a value`);
    else (token.name === 'on' ? days : editions).push(token.value);
  }
  if (days.length > 1) errors.push('--on is given more than once');
  if (files.filter((file) => file === '-').length > 1) errors.push('standard input can be read only once');
  if (files.length === 0) errors.push(`no facts document is named; ${USAGE}`);
  return errors.length > 0 ? errors : { files, editions, on: days[0], explain };
}

async function scoreFile(file: string, scorer: Scorer, readInput: () => Promise<Buffer>): Promise<Lines> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await readInput() : await readFile(file);
  } catch (error) {
    return { ok: false, errors: [unreadable(error)] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, errors: ['is not UTF-8 text'] };
  }
  const json = readJson(text);
  if (!json.ok) {
    return {
      ok: false,
      errors: [`line ${json.line}, column ${json.column}: not JSON; expected ${json.expected}`],
    };
  }
  const scored = scorer(json.value);
  return scored.ok
    ? { ok: true, line: JSON.stringify(scored.value) }
    : { ok: false, errors: scored.problems.map(problemLine) };
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'EACCES') return 'may not be read';
  return `cannot be read (${code ?? error})`;
}
