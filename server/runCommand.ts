import type { Environment } from './settings.ts';

/** A command: its exit code is 1 when it could not be done, and 2 when it was asked for wrongly. */
type Command = (
  args: readonly string[],
  environment: Environment,
  say: (line: string) => void,
  complain: (line: string) => void,
) => Promise<0 | 1 | 2>;

const to = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

/** Runs it with what the shell gives it. */
export async function runCommand(command: Command): Promise<void> {
  // Whoever reads the output may stop early (`| head`): that is no error.
  process.stdout.on('error', () => process.exit());
  const { argv, env, stdout, stderr } = process;
  process.exitCode = await command(argv.slice(2), env, to(stdout), to(stderr));
}
