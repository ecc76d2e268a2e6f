import { importFiles } from './importFiles.ts';
import { runCommand } from './runCommand.ts';

await runCommand(importFiles);
