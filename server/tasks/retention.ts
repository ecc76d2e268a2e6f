import type { Scope } from '../ledger/index.ts';
import { addDaysTo } from './localTime.ts';

/** Once a night: what never counted is kept no longer than the organization wants, and answers no longer than a day. */
export async function forgetOld(scope: Scope, day: string): Promise<void> {
  const before = addDaysTo(day, -(await scope.retention()));
  await scope.forgetUncounted(`${before}T00:00:00.000Z`);
  await scope.forgetAnswers();
}
