import type { Answerer, Situation } from './situation.ts';

type JsonRules = typeof import('json-rules-engine');

const within = (points: number, max: number): number => Math.max(0, Math.min(max, points));

/** It compares but does not calculate: the arithmetic is ours, in facts. */
const FACTS: Readonly<Record<'adds' | 'certified' | 'growth' | 'deployments', (now: Situation) => number>> = {
  adds: (now) => within(4 * (now.azureWon - now.azureLost + now.seatsWon - now.seatsLost), 20),
  certified: ({ step1, step2, step3 }) => {
    const steps = (step1 >= 1 ? 4 : 0) + (step2 >= 1 ? 4 : 0);
    return within(steps + (step1 >= 1 && step2 >= 1 ? 8 * step3 : 0), 40);
  },
  growth: (now) =>
    within(
      Math.max(0, Math.floor((now.cents - now.centsBefore) / 750_00)) +
        Math.max(0, Math.floor((now.users - now.usersBefore) / 50)),
      20,
    ),
  deployments: (now) =>
    within(
      (20 * (now.azureDeployed - now.azureUndeployed + now.seatsDeployed - now.seatsUndeployed)) / 6,
      20,
    ),
};
const METRICS = Object.keys(FACTS) as (keyof typeof FACTS)[];

export function jsonRulesAnswerer({ Engine }: JsonRules): Answerer {
  const engine = new Engine();
  for (const metric of METRICS) {
    engine.addFact(metric, async (_, almanac) =>
      FACTS[metric](await almanac.factValue<Situation>('situation')),
    );
  }
  engine.addFact('total', async (_, almanac) => {
    const points = await Promise.all(METRICS.map((metric) => almanac.factValue<number>(metric)));
    return points.reduce((a, b) => a + b, 0);
  });
  engine.addRule({
    conditions: {
      all: [
        ...METRICS.map((fact) => ({ fact, operator: 'greaterThanInclusive', value: 1 })),
        { fact: 'total', operator: 'greaterThanInclusive', value: 70 },
      ],
    },
    event: { type: 'qualified' },
  });
  return async (situation) => {
    const { almanac, events } = await engine.run({ situation });
    const value = (fact: string): Promise<number> => almanac.factValue<number>(fact);
    return {
      adds: await value('adds'),
      certified: await value('certified'),
      growth: await value('growth'),
      deployments: await value('deployments'),
      total: await value('total'),
      qualified: events.length > 0,
    };
  };
}
