import { lockFolder } from '../../../server/ledger/folderLock.ts';

// A process that asks for a folder and stays, with it or without it, until it is ended.
const lock = await lockFolder(process.argv[2] ?? '');
console.log(lock ? 'held' : 'refused');
setInterval(() => undefined, 60_000);
