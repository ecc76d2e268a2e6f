import { random } from '../../../server/sample/random.ts';

export const EVALUATIONS = 10_000;

/** What a partner might have: every count on which the points of the security designation's smb path depend. */
export interface Situation extends Readonly<Record<string, number>> {
  readonly azureWon: number;
  readonly azureLost: number;
  readonly seatsWon: number;
  readonly seatsLost: number;
  readonly step1: number;
  readonly step2: number;
  readonly step3: number;
  readonly cents: number;
  readonly centsBefore: number;
  readonly users: number;
  readonly usersBefore: number;
  readonly azureDeployed: number;
  readonly azureUndeployed: number;
  readonly seatsDeployed: number;
  readonly seatsUndeployed: number;
}

export interface Answer {
  readonly adds: number;
  readonly certified: number;
  readonly growth: number;
  readonly deployments: number;
  readonly total: number;
  readonly qualified: boolean;
}

/** A way to answer; what it explains on the way is made and thrown away. */
export type Answerer = (situation: Situation) => Answer | Promise<Answer>;

/** Around the thresholds, so that no answer is the usual one. */
export function situations(count: number): Situation[] {
  const dice = random('what if');
  return Array.from({ length: count }, () => ({
    azureWon: dice.whole(0, 6),
    azureLost: dice.whole(0, 3),
    seatsWon: dice.whole(0, 6),
    seatsLost: dice.whole(0, 3),
    step1: dice.whole(0, 3),
    step2: dice.whole(0, 3),
    step3: dice.whole(0, 6),
    cents: dice.whole(0, 30_000_00),
    centsBefore: dice.whole(0, 20_000_00),
    users: dice.whole(0, 1_500),
    usersBefore: dice.whole(0, 1_000),
    azureDeployed: dice.whole(0, 5),
    azureUndeployed: dice.whole(0, 2),
    seatsDeployed: dice.whole(0, 5),
    seatsUndeployed: dice.whole(0, 2),
  }));
}

/** Peers calculate in floating point; to six decimals they must agree. */
export function mustAgree(name: string, answer: Answer, reference: Answer): void {
  const parts = ['adds', 'certified', 'growth', 'deployments', 'total'] as const;
  const same = parts.every((part) => Math.abs(answer[part] - reference[part]) < 2e-6);
  if (same && answer.qualified === reference.qualified) return;
  throw new Error(`${name} answers ${JSON.stringify(answer)}, not ${JSON.stringify(reference)}.`);
}
