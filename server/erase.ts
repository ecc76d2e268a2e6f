import { erasePeople } from './erasePeople.ts';
import { runCommand } from './runCommand.ts';

await runCommand(erasePeople);
