import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Starts a script of this folder as a process of its own and waits for its first line. */
export async function anotherProcess(script: string, ...parameters: string[]) {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [said]: string[] = await Promise.race([
    once(lines, 'line').then(([line]) => [String(line)]),
    once(child, 'exit').then(() => ['ended']),
  ]);
  return { said, kill: () => killed(child) };
}

/** kill -9: nothing of the process gets to clean up. */
async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
