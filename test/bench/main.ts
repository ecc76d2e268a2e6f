import { printMachine } from './machine.ts';
import { installPeers } from './peers.ts';

// `npm run bench` runs every part, `npm run bench -- scoring whatIf` those named. Figures to look at and to
// compare within one run; nothing here passes or fails by time.

const PARTS = {
  scoring: () => import('./scoring/scoring.ts'),
  whatIf: () => import('./whatIf/whatIf.ts'),
  product: () => import('./product/product.ts'),
  import: () => import('./import/import.ts'),
};
type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isPart(name));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

printMachine();
installPeers();
const parts = asked.length === 0 ? (Object.keys(PARTS) as Part[]) : asked.filter(isPart);
for (const part of parts) await (await PARTS[part]()).run();
