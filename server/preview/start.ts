import { start } from '../main.ts';

// `npm start`: the product on this machine, with a sample partner, made-up people and a page in place of Teams.
await start('preview');
