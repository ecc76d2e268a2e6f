import type { PersonMerge, Scope } from '../../ledger/index.ts';
import { samePeople } from '../samePeople.ts';
import type { Holder } from './certificateNotices.ts';

/** Who is told of their own certificates: those whose link holds now. An entry that was merged is another's. */
export async function holdersOf(
  scope: Scope,
  partnerId: string,
  { merges }: { readonly merges: readonly PersonMerge[] },
): Promise<Holder[]> {
  const into = samePeople(merges);
  const links = (await scope.personLinks(partnerId)).filter(({ endedAt }) => endedAt === null);
  return links.map(({ account, person }) => ({ account, person: into.get(person) ?? person }));
}
