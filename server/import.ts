import { importFiles } from './importFiles.ts';

// Whoever reads the output may stop early (`| head`): that is no error.
process.stdout.on('error', () => process.exit());

process.exitCode = await importFiles(
  process.argv.slice(2),
  process.env,
  (line) => process.stdout.write(`${line}\n`),
  (line) => process.stderr.write(`${line}\n`),
);
