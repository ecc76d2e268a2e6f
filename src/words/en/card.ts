import type { Dictionary } from '../dictionary.ts';
import { numbers } from './say.ts';

export const card: Dictionary['card'] = {
  title: ({ name, total, outcome }) => `${name}: ${total} of 100 – ${outcome}`,
  change: ({ difference, since }) => {
    if (difference === 0) return `unchanged since ${since}`;
    return `${difference > 0 ? 'up' : 'down'} ${numbers.points(Math.abs(difference))} since ${since}`;
  },
  pathChanged: ({ now, before }) => `measured on the ${now} path now, before on ${before}`,
  editionChanged: (edition) => `the rules of ${edition} apply now`,
  whatChanged: 'What changed',
  shortestWay: 'Shortest way to qualify',
  nextPoints: 'Next points',
  ofMaximum: (points, maximum) => `${points} of ${maximum}`,
  asOf: ({ day, through, edition }) =>
    `As of ${day}${through === undefined ? '' : ` · data through ${through}`} · rules of ${edition}`,
  open: (name) => `Open ${name}`,
};
