import type { Answer, Answerer } from './situation.ts';

type Zen = typeof import('@gorules/zen-engine');

const POINTS = {
  adds: 'max([0, min([20, 4 * (azureWon - azureLost + seatsWon - seatsLost)])])',
  steps: '(step1 >= 1 ? 4 : 0) + (step2 >= 1 ? 4 : 0)',
  people: 'step1 >= 1 and step2 >= 1 ? 8 * step3 : 0',
  certified: 'min([40, $.steps + $.people])',
  azureGrowth: 'max([0, floor((cents - centsBefore) / 75000)])',
  seatGrowth: 'max([0, floor((users - usersBefore) / 50)])',
  growth: 'min([20, $.azureGrowth + $.seatGrowth])',
  net: 'azureDeployed - azureUndeployed + seatsDeployed - seatsUndeployed',
  deployments: 'max([0, min([20, 20 * $.net / 6])])',
};
const VERDICT = {
  adds: 'adds',
  certified: 'certified',
  growth: 'growth',
  deployments: 'deployments',
  total: 'adds + certified + growth + deployments',
  qualified: 'adds >= 1 and certified >= 1 and growth >= 1 and deployments >= 1 and $.total >= 70',
};

/** With its trace, which is its explanation. */
export function zenAnswerer({ ZenEngine }: Zen): Answerer {
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('request', 'inputNode'),
      node('points', 'expressionNode', expressions(POINTS)),
      node('verdict', 'expressionNode', expressions(VERDICT)),
      node('response', 'outputNode'),
    ],
    edges: [edge('request', 'points'), edge('points', 'verdict'), edge('verdict', 'response')],
  });
  return async (situation) => (await decision.evaluate(situation, { trace: true })).result as Answer;
}

const node = (id: string, type: string, content?: object) => ({
  id,
  name: id,
  type,
  position: { x: 0, y: 0 },
  ...(content && { content }),
});
const edge = (from: string, to: string) => ({
  id: `${from} ${to}`,
  sourceId: from,
  targetId: to,
  type: 'edge',
});
const expressions = (of: Readonly<Record<string, string>>) => ({
  expressions: Object.entries(of).map(([key, value]) => ({ id: key, key, value })),
});
