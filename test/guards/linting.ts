import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { project, withLayout } from './layoutCopy.ts';

interface Diagnostic {
  category: string;
  message: string;
  location: { path: string; start: { line: number } };
}

export interface Finding {
  rule: string;
  message: string;
}

/** What the linter says under the project's own settings, by file and line ("src/tab/a.ts:3"). */
export function lint(files: Record<string, string>): { failed: boolean; found: Map<string, Finding[]> } {
  return withLayout(files, (folder) => {
    const biome = join(project, 'node_modules/.bin/biome');
    const settings = ['--config-path=.biome.json', '--vcs-enabled=false', '--error-on-warnings'];
    const output = ['--reporter=json', '--max-diagnostics=none', '--colors=off'];
    const run = spawnSync(biome, ['lint', ...settings, ...output, 'src', 'server'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
    const found = new Map<string, Finding[]>();
    for (const { category, message, location } of diagnostics) {
      const line = `${location.path}:${location.start.line}`;
      found.set(line, [...(found.get(line) ?? []), { rule: category, message }]);
    }
    return { failed: run.status !== 0, found };
  });
}

/** One probe per line: the lines of each file on which none of the rules spoke. */
export function unnoticed(probes: Record<string, string[]>, rules: readonly string[]): string[] {
  const files = Object.fromEntries(Object.entries(probes).map(([path, lines]) => [path, lines.join('\n')]));
  const { found } = lint(files);
  return Object.entries(probes).flatMap(([path, lines]) =>
    lines.filter((_, index) => {
      const findings = found.get(`${path}:${index + 1}`) ?? [];
      return !findings.some((finding) => rules.includes(finding.rule));
    }),
  );
}
