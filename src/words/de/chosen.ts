import type { Chosen, Dictionary } from '../dictionary.ts';
import { names } from './names.ts';
import type { Say } from './say.ts';

const assigned = ({ path }: Chosen): string =>
  `zugewiesen ist der Pfad ${names.path[path]}, der andere zählt nicht.`;

export const chosenIn = ({ numbers, counted }: Say): Dictionary['chosen'] => ({
  better: ({ path, total, alone, others }) => {
    const rest = others.map(
      (other) => `${names.path[other.path]} ${total === other.total ? 'ebenso viele' : other.total}`,
    );
    const own = alone ? `ist mit ${total} Punkten qualifiziert` : `hat ${total} Punkte`;
    return `${[`${names.path[path]} ${own}`, ...rest].join(', ')}: Der bessere Pfad zählt; Metriken zweier Pfade werden nie gemischt.`;
  },
  'customer-mix': (said) => {
    const { customers, small, smbFrom, isLarge } = said;
    if (isLarge)
      return `Der Verbrauch von zwölf Monaten hat erreicht, was unabhängig von der Mischung der Kunden den Pfad Enterprise ergibt: ${assigned(said)}`;
    if (customers === 0) return `Kein Kunde hat in dem Monat etwas verbraucht: ${assigned(said)}`;
    const share = numbers.percent((small / customers) * 100);
    const needed = numbers.percent((smbFrom.numerator / smbFrom.denominator) * 100);
    return `${numbers.count(small)} von ${counted(customers, 'Kunden', 'Kunden')} mit Verbrauch in dem Monat (${share}) sind SMB oder SMC, mindestens ${needed} ergeben den Pfad SMB: ${assigned(said)}`;
  },
  'large-workloads': (said) => {
    const { now, before, needed } = said;
    return `${counted(now, 'großer Workload', 'große Workloads')} jetzt und ${numbers.count(before)} vor einem Jahr, mindestens ${numbers.count(needed)} zu beiden Zeiten ergeben den Pfad Enterprise: ${assigned(said)}`;
  },
});
