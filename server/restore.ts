import { restore } from './backupFiles.ts';
import { runCommand } from './runCommand.ts';

await runCommand(restore);
