import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project, withLayout } from './layoutCopy.ts';

const settings = `import { SkippedTestsFail } from '${join(project, 'test/guards/skippedTestsFail.ts')}';
export default { test: { reporters: [new SkippedTestsFail(), 'default'] } };
`;
const wantsABrowser = `import { expect, test } from 'vitest';
test('runs', () => { expect(1).toBe(1); });
test('wants a browser', (context) => { context.skip(true, 'no browser here'); });
`;

function run(tests: string, ci: string): { status: number | null; said: string } {
  return withLayout({ 'vitest.config.ts': settings, 'a.test.ts': tests }, (folder) => {
    const vitest = join(project, 'node_modules/.bin/vitest');
    const env = { ...process.env, CI: ci, NO_COLOR: '1', FORCE_COLOR: '0' };
    const { status, stdout, stderr } = spawnSync(vitest, ['run'], { cwd: folder, encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  });
}

test('with CI set, a skipped test fails the run and is named', () => {
  const { status, said } = run(wantsABrowser, '1');
  expect(said).toContain('a.test.ts > wants a browser');
  expect(said).toMatch(/Tests +1 passed \| 1 skipped \(2\)/);
  expect(status).toBe(1);
});

test('without CI a skipped test passes, and with CI a full run does', () => {
  expect(run(wantsABrowser, '').status).toBe(0);
  const full = wantsABrowser.replace(/test\('wants.*\n/, '');
  expect(run(full, '1').status).toBe(0);
});
