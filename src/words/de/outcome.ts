import type { Dictionary } from '../dictionary.ts';
import type { Outcome } from '../outcome.ts';
import { names } from './names.ts';
import type { Say } from './say.ts';

const pointsIn =
  ({ numbers }: Say) =>
  (missing: number): string => {
    const text = numbers.count(missing);
    return text === '1' ? '1 Punkt fehlt' : `${text} Punkte fehlen`;
  };

function metrics({ unmet, unmetAreZero, eachHasPoint }: Outcome): string {
  const [first, ...others] = unmet;
  if (first === undefined) return eachHasPoint ? 'jede Metrik hat einen Punkt' : 'jede Metrik über null';
  const lacks = unmetAreZero ? 'noch keinen Punkt' : 'weniger als einen Punkt';
  return others.length === 0 ? `${names.metric[first]}: ${lacks}` : `${unmet.length} Metriken haben ${lacks}`;
}

export const outcomeIn = (say: Say): Dictionary['outcome'] => {
  const points = pointsIn(say);
  return {
    short: ({ standing, missing, unmet: [first, ...others] }) => {
      if (standing === 'qualified') return 'qualifiziert';
      if (standing === 'short' || first === undefined) return points(missing);
      return others.length === 0
        ? `blockiert durch ${names.metric[first]}`
        : `blockiert durch ${others.length + 1} Metriken`;
    },
    verdict: (said) => {
      if (said.standing === 'qualified') return `Qualifiziert; ${metrics(said)}`;
      if (said.standing === 'blocked') return `Genug Punkte, aber ${metrics(said)}`;
      return `${points(said.missing)}; ${metrics(said)}`;
    },
    metrics,
  };
};

export const choice: Dictionary['choice'] = {
  only: 'Der einzige Pfad dieser Ausgabe.',
  better: 'Der bessere Pfad zählt; Metriken zweier Pfade werden nie gemischt.',
  market: 'Der Pfad richtet sich nach dem Markt des Partners.',
  'customer-mix': 'Der Pfad richtet sich nach der Mischung der Kunden; der andere zählt nicht.',
  'large-workloads': 'Der Pfad richtet sich nach der Zahl großer Workloads; der andere zählt nicht.',
};
