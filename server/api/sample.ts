import type { Person } from '../identity/person.ts';
import { type Partner, SAMPLE_ORGANIZATION, type Scope } from '../ledger/index.ts';
import { type ApiParts, answer, type Outcome, type Route, refusal } from './route.ts';

// `?partner=sample`: the pages of a scorecard, told of the sample partner. The request is answered in the scope of the
// sample's own organization: row-level security parts it from everybody's rows.

/** Whoever looks at the sample: it is nobody's data, so everybody sees its amounts, and admins have nothing to do there. */
const VISITOR: Person = { tenant: SAMPLE_ORGANIZATION, id: 'visitor', name: '', mails: [], role: 'analyst' };

export const SAMPLE_READ_ONLY = refusal(
  'sample-read-only',
  'Only the pages of its scorecard can be asked for, and nothing of it can be changed. Name a partner of your own.',
);

export async function askedOfSample(
  { ofSample }: Pick<Route, 'ofSample'>,
  { ledger, sample }: Pick<ApiParts, 'ledger' | 'sample'>,
): Promise<
  Outcome<{ readonly person: Person; readonly scope: Scope; readonly partner: Partner }, 'sample-read-only'>
> {
  if (!ofSample) return SAMPLE_READ_ONLY;
  const partner = await sample.today();
  return answer({ person: VISITOR, scope: ledger.scope(SAMPLE_ORGANIZATION), partner });
}
