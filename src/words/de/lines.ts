import type { ShownQuantity } from '../coded.ts';
import type { Dictionary } from '../dictionary.ts';
import { names } from './names.ts';
import { few, holds, or, type Say } from './say.ts';

const consumption = {
  azure: 'Azure-Verbrauch',
  m365: 'Geschützte Benutzer',
  revenue: 'Umsatz',
  usage: 'Nutzung',
};
const grewIn =
  ({ about }: Say) =>
  (now: ShownQuantity, before: ShownQuantity): string =>
    now.unit === 'withheld' || before.unit === 'withheld'
      ? ''
      : `${about(now)}, vor einem Jahr ${about(before)}`;
const sizeIn =
  ({ quantity }: Say) =>
  (amount: ShownQuantity): string => {
    if (amount.unit === 'withheld') return '';
    return amount.unit === 'share' ? `${quantity(amount)} des Nötigen` : quantity(amount);
  };
const told = (what: string, amounts: string): string => (amounts === '' ? what : `${what}: ${amounts}`);
const step = (number: number, anyOf: readonly string[]): string => `Schritt ${number} (${or(anyOf)})`;
const peopleIn =
  ({ counted }: Say) =>
  (count: number): string =>
    counted(count, 'Person', 'Personen');

export const lineIn = (say: Say): Dictionary['line'] => {
  const { numbers, counted, quantity } = say;
  const grew = grewIn(say);
  const size = sizeIn(say);
  const people = peopleIn(say);
  return {
    'tenants-won': ({ count, side }) =>
      `${counted(count, 'Mandant', 'Mandanten')} gewonnen, ${names.side[side]}`,
    'tenants-lost': ({ count, side }) =>
      `${counted(count, 'Mandant', 'Mandanten')} verloren, ${names.side[side]}`,
    'prerequisite-met': ({ step: number, anyOf, have, need }) =>
      `${step(number, anyOf)} erfüllt: ${people(have)}, nötig ${need}`,
    'prerequisite-missing': ({ step: number, anyOf, have, need }) =>
      `${step(number, anyOf)} nicht erfüllt: ${people(have)}, nötig ${need}`,
    'scoring-people': ({ count, holds: lists }) => `${people(count)} mit ${holds(lists)}`,
    'scoring-people-withheld': ({ count, holds: lists }) =>
      `${people(count)} mit ${holds(lists)}: keine Punkte, bis jeder Schritt davor erfüllt ist`,
    growth: ({ side, now, before, step: each, steps }) => {
      const size = each.unit === 'withheld' ? '' : `, je ${quantity(each)}`;
      return `${told(`${consumption[side]} gewachsen`, grew(now, before))}; ${counted(steps, 'voller Schritt', 'volle Schritte')}${size}`;
    },
    'no-growth': ({ side, now, before }) => told(`${consumption[side]} nicht gewachsen`, grew(now, before)),
    'percent-growth': ({ now, before, points }) =>
      told(`${numbers.percent(points)} Wachstum in einem Jahr`, grew(now, before)),
    'growth-withheld': ({ why, now, before, need }) => {
      if (why === 'no-baseline') return 'Vor einem Jahr kein Verbrauch, an dem Wachstum zu messen wäre';
      const least =
        need === undefined || need.unit === 'withheld' ? '' : `; mindestens ${quantity(need)} nötig`;
      return why === 'baseline-too-small'
        ? `${told('Vor einem Jahr zu wenig', size(before))}${least}`
        : `${told('Jetzt zu wenig', size(now))}${least}`;
    },
    services: ({ count, names: services }) =>
      told(`${counted(count, 'Dienst', 'Dienste')} in Nutzung`, few(services)),
    'first-uses': ({ count, names: services }) =>
      told(
        `${counted(count, 'Erstnutzung', 'Erstnutzungen')} eines Dienstes durch einen Mandanten`,
        few(services),
      ),
    'users-growth': ({ option, now, before, atStart }) =>
      `${option}: ${counted(now, 'aktiver Benutzer', 'aktive Benutzer')}, vor einem Jahr ${numbers.count(before)}${
        atStart === 0 ? '' : `, zu Beginn der Zuordnung ${numbers.count(atStart)}`
      }`,
    deployments: ({ option, now, before, takenOver }) =>
      `${option}: ${counted(now, 'Bereitstellung', 'Bereitstellungen')}, vor einem Jahr ${numbers.count(before)}${
        takenOver === 0 ? '' : `, ${numbers.count(takenOver)} übernommen`
      }`,
    'option-not-chosen': ({ option, would }) =>
      `${option} brächte ${numbers.points(would)} ${would === 1 ? 'Punkt' : 'Punkte'}; die bessere Möglichkeit zählt`,
    'year-growth': ({ now, before }) =>
      told(now.unit === 'users' ? 'Aktive Benutzer' : 'Verbrauch des Jahres', grew(now, before)),
    'half-above-maximum': ({ side }) => `Über dem Maximum der Hälfte ${names.side[side]}`,
    'half-below-zero': ({ side }) => `Die Hälfte ${names.side[side]} fällt nie unter null`,
    'above-maximum': () => 'Über dem Maximum der Metrik',
    'below-zero': () => 'Eine Metrik fällt nie unter null',
  };
};

const moreIn =
  ({ numbers }: Say) =>
  (count: number, one: string, other: string): string =>
    `${numbers.count(count)} ${count === 1 ? one : other}`;

/** What is still missing is not rounded away. */
const upward = (amount: ShownQuantity): ShownQuantity =>
  amount.unit === 'usd' ? { unit: 'usd', cents: Math.ceil(amount.cents / 100) * 100 } : amount;

const grownBy = {
  azure: 'mehr Azure-Verbrauch',
  m365: 'mehr geschützte Benutzer',
  revenue: 'mehr Umsatz',
  usage: 'mehr Nutzung',
};

export const nextIn = (say: Say): Dictionary['next'] => {
  const { numbers, quantity, about } = say;
  const more = moreIn(say);
  return {
    tenants: ({ count }) => more(count, 'weiterer Mandant', 'weitere Mandanten'),
    person: ({ holds: lists }) => `1 weitere Person mit ${holds(lists)}`,
    prerequisites: ({ missing }) =>
      missing
        .map(
          ({ step: number, anyOf, people: count }) =>
            `${more(count, 'weitere Person', 'weitere Personen')} mit ${or(anyOf)} (Schritt ${number})`,
        )
        .join(' und '),
    growth: ({ side, more: amount }) => {
      if (amount.unit === 'withheld') return grownBy[side];
      if (amount.unit === 'share' && amount.of === 'a-year-ago') {
        const points = amount.percent === 1 ? 'Prozentpunkt' : 'Prozentpunkte';
        return `${numbers.points(amount.percent)} ${points} mehr Wachstum (${consumption[side]})`;
      }
      if (amount.unit === 'share') return `um ${quantity(amount)} eines Schritts ${grownBy[side]}`;
      if (amount.unit === 'users')
        return more(amount.count, 'weiterer geschützter Benutzer', 'weitere geschützte Benutzer');
      return `${about(upward(amount))} ${grownBy[side]}`;
    },
    services: ({ count }) => `${more(count, 'weiterer Dienst', 'weitere Dienste')} in Nutzung`,
    'first-uses': ({ count }) =>
      `${more(count, 'weitere Erstnutzung', 'weitere Erstnutzungen')} eines Dienstes durch einen Mandanten`,
    'users-growth': ({ option, more: count }) =>
      `${more(count, 'weiterer aktiver Benutzer', 'weitere aktive Benutzer')} über ${option}`,
    deployments: ({ option, count }) =>
      `${more(count, 'weitere Bereitstellung', 'weitere Bereitstellungen')} über ${option}`,
  };
};
