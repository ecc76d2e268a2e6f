import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scoreFiles } from '../../server/scoreFiles.ts';

const ROOT = join(import.meta.dirname, '../..');
const FACTS = { partner: { id: 'contoso' }, asOf: '2026-10-31' };

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seventy-score-'));
  const files: Record<string, string | Buffer> = {
    'a.json': JSON.stringify(FACTS),
    'b.json': `\uFEFF${JSON.stringify({ ...FACTS, partner: { id: 'fabrikam' } })}`,
    'wrong.json': JSON.stringify({ ...FACTS, asOf: '31.10.2026', azure: [{ tenant: 't', acr: 1.234 }] }),
    'cut.json': '{\n  "partner": {\n',
    'latin.json': Buffer.from('{"partner":{"id":"Köln"}}', 'latin1'),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(file(name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], input = '') => scoreFiles(args, async () => Buffer.from(input));

it('prints one line for each file, in order', async () => {
  const { exitCode, output, errors } = await run([file('b.json'), file('a.json')]);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  expect(output.map((line) => JSON.parse(line).partner)).toEqual(['fabrikam', 'contoso']);
  expect(output.join()).not.toContain('\n');
});

it('reads standard input where a file is named "-"', async () => {
  const { output } = await run([file('a.json'), '-'], JSON.stringify({ ...FACTS, partner: { id: 'piped' } }));
  expect(output.map((line) => JSON.parse(line).partner)).toEqual(['contoso', 'piped']);
});

it('takes options in any place', async () => {
  const args = ['--on', '2026-08-31', file('a.json'), '--edition=security=security-2025-01', '--explain'];
  const { output } = await run(args);
  const score = JSON.parse(output[0] ?? '');
  const security = score.designations.find(
    ({ designation }: { designation: string }) => designation === 'security',
  );
  expect([score.asOf, security.edition]).toEqual(['2026-08-31', 'security-2025-01']);
  expect(security.paths[0].metrics[0].explanation).toBeDefined();
});

it('guesses nothing for a day before the first editions', async () => {
  const { exitCode, output, errors } = await run([file('a.json'), '--on', '2022-10-02']);
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: [] });
  expect(errors).toEqual([expect.stringContaining('expected a day from 2022-10-03 on')]);
  expect((await run([file('a.json'), '--on', '2022-10-03'])).exitCode).toBe(0);
});

it('prints nothing and tells every problem of every file when one is wrong', async () => {
  const names = ['a.json', 'wrong.json', 'cut.json', 'latin.json', 'none.json', '.'];
  const { exitCode, output, errors } = await run([...names.map(file), '-'], 'null');
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: [] });
  const begins = (name: string, what: string) => expect.stringMatching(`^${file(name)}: ${what}`);
  expect(errors).toEqual([
    begins('wrong.json', 'asOf is "31.10.2026"; expected '),
    begins('wrong.json', 'azure\\[0\\].month is missing'),
    begins('wrong.json', 'azure\\[0\\].service is missing'),
    begins('wrong.json', 'azure\\[0\\].association is missing'),
    begins('wrong.json', 'azure\\[0\\].acr is 1.234'),
    begins('cut.json', 'line 3, column 1: not JSON; expected a name in quotes'),
    begins('latin.json', 'is not UTF-8'),
    begins('none.json', 'there is no such file'),
    begins('.', 'is a folder'),
    'standard input: the document is null; expected an object',
  ]);
});

it.each([
  ['an unknown option', ['--edit', 'a.json'], ['--edit is not an option']],
  ['a short option', ['-e', 'a.json'], ['-e is not an option']],
  ['no file', [], ['no facts document is named']],
  ['an option without its value', ['a.json', '--on'], ['--on needs a value']],
  ['two days', ['a.json', '--on', '2026-01-01', '--on', '2026-01-02'], ['--on is given more than once']],
  ['a switch with a value', ['a.json', '--explain=no'], ['--explain takes no value']],
  ['standard input twice', ['-', '-'], ['standard input can be read only once']],
  ['a day that does not exist', ['a.json', '--on', '2026-02-30'], ['--on is "2026-02-30"; expected a day']],
  [
    'an unknown edition',
    ['a.json', '--edition', 'security=x'],
    ['--edition is "security=x"; expected security='],
  ],
  [
    'an unknown designation',
    ['a.json', '--edition', 'x=y'],
    ['--edition is "x=y"; expected designation=edition'],
  ],
])('refuses %s before it reads a file', async (_what, args, begins) => {
  const { exitCode, output, errors } = await run(args);
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: [] });
  expect(errors).toEqual(begins.map((text) => expect.stringContaining(text)));
});

it('does at the shell what the function says', async () => {
  const shell = promisify(execFile);
  const score = (...args: string[]) => shell(process.execPath, ['server/score.ts', ...args], { cwd: ROOT });
  const good = await score(file('a.json'), file('b.json'));
  expect(good.stderr).toBe('');
  expect(good.stdout.trimEnd().split('\n')).toEqual((await run([file('a.json'), file('b.json')])).output);
  await expect(score(file('a.json'), file('cut.json'))).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^[^\n]*cut\.json: line 3, column 1: [^\n]*\n$/),
  });
});
