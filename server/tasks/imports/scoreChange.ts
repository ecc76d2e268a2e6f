import type { ImportScore, ImportScoreChange } from '#contract';
import type { Day, Designation } from '#scoring';
import type { Partner, Scope } from '../../ledger/index.ts';
import { scoringOrder, standingFacts } from '../partnerFacts.ts';
import type { FactsScored } from '../scoreFacts.ts';
import { factsScored } from '../worker/inWorker.ts';

/** What accepting an import would change in the score. */
export async function scoreChanges(
  scope: Scope,
  partner: Partner,
  importId: string,
  today: Day,
): Promise<ImportScoreChange[]> {
  const after = await scores(scope, partner, importId, today);
  const on = after?.asOf ?? today;
  const before = await scores(scope, partner, undefined, today, on);
  const designations = new Set([...namesIn(before), ...namesIn(after)]);
  return [...designations]
    .map((designation) => ({
      designation,
      before: scoreIn(before, designation),
      after: scoreIn(after, designation),
    }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

async function scores(
  scope: Scope,
  partner: Partner,
  withImport: string | undefined,
  today: Day,
  on?: Day,
): Promise<FactsScored | undefined> {
  const facts = await standingFacts(scope, partner.partnerId, withImport === undefined ? {} : { withImport });
  return facts && factsScored(await scoringOrder(scope, partner, facts, { on, today }));
}

const namesIn = (scored: FactsScored | undefined): Designation[] =>
  scored?.designations.map(({ printed }) => printed.designation) ?? [];

function scoreIn(scored: FactsScored | undefined, designation: Designation): ImportScore | null {
  const found = scored?.designations.find(({ printed }) => printed.designation === designation);
  if (!found) return null;
  const { total, qualified, month } = found.printed;
  return { total, qualified, month };
}
