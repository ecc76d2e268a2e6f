import { award, printed, type Rulebook, rulebookOf } from '../../../src/scoring/index.ts';
import { judgePath, type MetricScore, type PathScore } from '../../../src/scoring/pathScore.ts';
import type { Answer, Situation } from './situation.ts';

const { minimum, path, rules } = smbPath(rulebookOf('security-2026-07'));

/** Stage two: points, the lines that make them up, what is short and what is unmet. */
export function pathScore(situation: Situation): PathScore {
  const metrics = rules.map((metric): MetricScore => {
    const counts = countsOf[metric.metric as keyof typeof countsOf](situation);
    const { points, value, lines } = award(metric, counts);
    return { rules: metric, counts, points, value, lines };
  });
  return judgePath(path, minimum, metrics);
}

export function answer(situation: Situation): Answer {
  const { metrics, total, qualified } = pathScore(situation);
  const points = (name: string): number =>
    printed(metrics.find(({ rules: { metric } }) => metric === name)?.points ?? 0);
  return {
    adds: points('net-customer-adds'),
    certified: points('intermediate-certifications'),
    growth: points('usage-growth'),
    deployments: points('deployments'),
    total: printed(total),
    qualified,
  };
}

const countsOf = {
  'net-customer-adds': (now: Situation) => [
    { won: now.azureWon, lost: now.azureLost },
    { won: now.seatsWon, lost: now.seatsLost },
  ],
  'intermediate-certifications': (now: Situation) => ({
    prerequisites: [now.step1, now.step2],
    scoring: now.step3,
  }),
  'usage-growth': (now: Situation) => [
    { now: now.cents, before: now.centsBefore },
    { now: now.users, before: now.usersBefore },
  ],
  deployments: (now: Situation) => [
    { won: now.azureDeployed, lost: now.azureUndeployed },
    { won: now.seatsDeployed, lost: now.seatsUndeployed },
  ],
};

function smbPath(rulebook: Rulebook | undefined) {
  const found = rulebook?.paths.find(({ path: name }) => name === 'smb');
  if (!rulebook || !found) throw new Error('There is no smb path of July 2026.');
  return { minimum: rulebook.minimum, path: found.path, rules: found.metrics };
}
