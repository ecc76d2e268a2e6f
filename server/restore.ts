import { restore } from './backupFiles.ts';

process.exitCode = await restore(process.argv.slice(2), process.env, (line) =>
  process.stderr.write(`${line}\n`),
);
