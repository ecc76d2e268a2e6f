import { backUp } from './backupFiles.ts';

process.exitCode = await backUp(process.argv.slice(2), process.env, (line) =>
  process.stderr.write(`${line}\n`),
);
