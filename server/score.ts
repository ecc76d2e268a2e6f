import { buffer } from 'node:stream/consumers';
import { scoreFiles } from './scoreFiles.ts';

// Whoever reads the output may stop early (`| head`): that is no error.
process.stdout.on('error', () => process.exit());

const { exitCode, output, errors } = await scoreFiles(process.argv.slice(2), () => buffer(process.stdin));
for (const line of output) process.stdout.write(`${line}\n`);
for (const line of errors) process.stderr.write(`${line}\n`);
process.exitCode = exitCode;
