import { backUp } from './backupFiles.ts';
import { runCommand } from './runCommand.ts';

await runCommand(backUp);
