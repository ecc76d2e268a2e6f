import type { ShownQuantity } from '../coded.ts';
import type { ConditionCase } from '../conditionCase.ts';
import type { Dictionary } from '../dictionary.ts';
import { associations } from '../phrases.ts';
import { few, or, type Say } from './say.ts';

type Sentence = (condition: ConditionCase) => string;

/** A condition on an amount: `512 $ von 600 $`, `4 Lizenzen, nötig sind 5`, `85 % des Nötigen`. */
const amountIn =
  (say: Say) =>
  (enough: string, met: (have: string) => string): Sentence =>
  (condition) => {
    const { quantity } = say;
    switch (condition.is) {
      case 'met':
        return isKnown(condition.have) ? met(quantity(condition.have)) : enough;
      case 'below':
        return below(condition, say);
      case 'part':
        return `${say.numbers.percent(condition.percent)} des Nötigen`;
      case 'beyond': {
        const most = condition.most && `hier höchstens ${bareNumber(condition.most, say)}`;
        return [condition.have && quantity(condition.have), most ?? 'mehr, als hier zählt']
          .filter(Boolean)
          .join('; ');
      }
      default:
        return 'nicht erfüllt';
    }
  };

const isKnown = (have: ShownQuantity | undefined): have is ShownQuantity =>
  have !== undefined && have.unit !== 'share' && have.unit !== 'withheld';

function below({ have, need, above }: Extract<ConditionCase, { is: 'below' }>, say: Say): string {
  const { quantity } = say;
  const bare = bareNumber(need, say);
  if (bare === '0') return `${quantity(have)}; mehr ist nötig`;
  if (have.unit === 'usd')
    return above ? `${quantity(have)}; mehr als ${bare} nötig` : `${quantity(have)} von ${bare}`;
  return `${quantity(have)}, nötig sind ${above ? 'mehr als ' : ''}${bare}`;
}

const bareNumber = (need: ShownQuantity, { numbers, quantity }: Say): string =>
  'count' in need
    ? numbers.count(need.count)
    : need.unit === 'usd' && need.cents === 0
      ? '0'
      : quantity(need);

const listed =
  (none: string, found: (names: string) => string): Sentence =>
  (condition) => {
    if (condition.is === 'met') return found(few(condition.names));
    const names = condition.is === 'not-listed' ? condition.names : [];
    return names.length === 0 ? `${none}, der zählt` : `${none}, der zählt: ${few(names)}`;
  };

export const conditionIn = (say: Say): Dictionary['condition'] => {
  const { numbers, quantity } = say;
  const amount = amountIn(say);
  const activeOf = activeIn(say);
  return {
    association: (said) => {
      if (said.is === 'met') return `zugeordnet: ${associations(said.names).join(', ')}`;
      if (said.is !== 'not-listed') return 'keine Zuordnung';
      const needed = `nötig ist ${or(associations(said.listed))}`;
      return said.names.length === 0
        ? `keine Zuordnung; ${needed}`
        : `keine Zuordnung, die zählt: ${associations(said.names).join(', ')}; ${needed}`;
    },
    service: listed('kein Dienst', (names) => `Dienst: ${names}`),
    workload: listed('kein Workload', (names) => `Workload: ${names}`),
    offer: (said) =>
      said.is === 'not-listed' ? `Angebot, das nicht zählt: ${few(said.names)}` : 'das Angebot zählt',
    consumption: amount('genug Verbrauch', (have) => `${have} in zwölf Monaten`),
    'month-consumption': amount('genug Verbrauch', (have) => `${have} im Monat`),
    baseline: (said) => {
      const known = 'have' in said && isKnown(said.have) ? `${quantity(said.have)} ` : '';
      return said.is === 'met' ? 'vor einem Jahr noch kein Kunde' : `${known}schon vor einem Jahr`;
    },
    seats: amount('genug Lizenzen', (have) => have),
    'share-below': (said) => {
      const active = 'seats' in said && said.seats ? activeOf(said.seats) : 'genug Lizenzen aktiv';
      return said.is === 'met' ? `vor einem Jahr nur ${active}` : `schon vor einem Jahr ${active}`;
    },
    'first-use': ({ is }, month) =>
      is === 'met'
        ? `zuerst genutzt im ${numbers.month(month)}`
        : 'nicht zum ersten Mal innerhalb des Jahres genutzt',
    licences: amount('genug Lizenzen', (have) => have),
    'active-share': (said) => {
      if (said.is === 'met') return said.seats ? activeOf(said.seats) : 'genug Lizenzen aktiv';
      if (said.is !== 'too-few-active') return 'nicht erfüllt';
      if (said.seats.paid === 0) return 'keine bezahlten Lizenzen';
      const more = said.missing === undefined ? '' : `: ${numbers.count(said.missing)} mehr`;
      return `${activeOf(said.seats)}, ${numbers.percent(said.percent)} nötig${more}`;
    },
    revenue: amount('genug Umsatz', (have) => `${have} im Monat`),
    attached: amount('genug dem Partner zugerechnet', (have) => `${have} dem Partner zugerechnet`),
    'consumption-value': amount('genug Verbrauchswert', (have) => have),
    'stays-smb': ({ is }) =>
      is === 'met'
        ? 'bleibt auf dem Pfad SMB: vor einem Jahr lag er in dessen Bereich'
        : 'bleibt nicht auf dem Pfad SMB: vor einem Jahr lag er nicht in dessen Bereich',
  };
};

const activeIn =
  ({ numbers, counted }: Say) =>
  ({ active, paid }: { active: number; paid: number }): string =>
    `${numbers.count(active)} von ${counted(paid, 'Lizenz', 'Lizenzen')} aktiv`;

const because = (text: string, why: string | undefined): string =>
  why === undefined ? text : `${text}: ${why}`;

export const service: Dictionary['service'] = {
  'in-use': 'In Nutzung',
  'nothing-consumed': 'In zwölf Monaten kein Verbrauch',
  excluded: 'Zählt in dieser Ausgabe nicht',
};

export const tenant: Dictionary['tenant'] = {
  won: () => 'Zählt jetzt und zählte vor einem Jahr nicht',
  kept: () => 'Zählte schon vor einem Jahr',
  lost: (why) => because('Zählte vor einem Jahr und jetzt nicht mehr', why),
  'taken-over': () => 'Zählt, zählte aber schon zu Beginn der Zuordnung',
  almost: (why) => because('Zählt beinahe', why),
  not: (why) => because('Zählt nicht', why),
};
