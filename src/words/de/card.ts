import type { Dictionary } from '../dictionary.ts';
import { numbers } from './say.ts';

export const card: Dictionary['card'] = {
  title: ({ name, total, outcome }) => `${name}: ${total} von 100 – ${outcome}`,
  change: ({ difference, since }) => {
    if (difference === 0) return `unverändert seit ${since}`;
    return `${numbers.points(Math.abs(difference))} ${difference > 0 ? 'mehr' : 'weniger'} als im ${since}`;
  },
  pathChanged: ({ now, before }) => `gemessen auf dem Pfad ${now}, zuvor auf ${before}`,
  editionChanged: (edition) => `jetzt gelten die Regeln vom ${edition}`,
  whatChanged: 'Was sich geändert hat',
  shortestWay: 'Kürzester Weg zur Qualifikation',
  nextPoints: 'Nächste Punkte',
  ofMaximum: (points, maximum) => `${points} von ${maximum}`,
  asOf: ({ day, through, edition }) =>
    `Stand ${day}${through === undefined ? '' : ` · Daten bis ${through}`} · Regeln vom ${edition}`,
  open: (name) => `${name} öffnen`,
};
