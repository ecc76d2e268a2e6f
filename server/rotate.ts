import { rotateKeys } from './rotateKeys.ts';
import { runCommand } from './runCommand.ts';

await runCommand(rotateKeys);
