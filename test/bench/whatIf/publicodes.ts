import type { Answerer, Situation } from './situation.ts';

type Publicodes = typeof import('publicodes');

const RULES = {
  adds: { valeur: '4 * (azureWon - azureLost + seatsWon - seatsLost)', plancher: 0, plafond: 20 },
  'first step': { 'applicable si': 'step1 >= 1', valeur: 4 },
  'second step': { 'applicable si': 'step2 >= 1', valeur: 4 },
  'third step': {
    'applicable si': { 'toutes ces conditions': ['step1 >= 1', 'step2 >= 1'] },
    valeur: '8 * step3',
  },
  certified: { somme: ['first step', 'second step', 'third step'], plafond: 40 },
  'azure growth': { valeur: '(cents - centsBefore) // 75000', plancher: 0 },
  'seat growth': { valeur: '(users - usersBefore) // 50', plancher: 0 },
  growth: { somme: ['azure growth', 'seat growth'], plafond: 20 },
  deployments: {
    valeur: '20 * (azureDeployed - azureUndeployed + seatsDeployed - seatsUndeployed) / 6',
    plancher: 0,
    plafond: 20,
  },
  total: { somme: ['adds', 'certified', 'growth', 'deployments'] },
  qualified: {
    'toutes ces conditions': [
      'adds >= 1',
      'certified >= 1',
      'growth >= 1',
      'deployments >= 1',
      'total >= 70',
    ],
  },
};

/** The evaluated rules are the explanation; there is no other mode. */
export function publicodesAnswerer({ default: Engine }: Publicodes, example: Situation): Answerer {
  const given = Object.fromEntries(Object.keys(example).map((name) => [name, { 'par défaut': 0 }]));
  const engine = new Engine<string>({ ...given, ...RULES });
  return (situation) => {
    engine.setSituation(situation);
    const value = (rule: string): number => Number(engine.evaluate(rule).nodeValue);
    return {
      adds: value('adds'),
      certified: value('certified'),
      growth: value('growth'),
      deployments: value('deployments'),
      total: value('total'),
      qualified: engine.evaluate('qualified').nodeValue === true,
    };
  };
}
