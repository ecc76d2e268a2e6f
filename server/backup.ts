import { backUp } from './backupFiles.ts';

const to = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

process.exitCode = await backUp(process.argv.slice(2), process.env, to(process.stdout), to(process.stderr));
