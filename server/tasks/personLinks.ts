import type { OwnLink, PersonLinkLine, PersonLinks } from '#contract';
import { hashOf, type LinkOutcome, type PersonLink, type Scope } from '../ledger/index.ts';
import type { HoldersKnown } from './pages/answers.ts';
import { nameFor, type Viewer } from './viewer.ts';

// Whose certifications are whose. Somebody's own word links them until an admin says otherwise; an admin sees whose
// word it was. Who says it sees of the entry what every member sees: a wrong word shows nobody's name.

export interface Account extends Viewer {
  readonly id: string;
  readonly name: string;
  readonly mails: readonly string[];
}

/** Everybody who holds certifications; and by the id of an entry that was merged, the one that stands. */
export interface Holders extends HoldersKnown {
  readonly partnerId: string;
  readonly merged: ReadonlyMap<string, string>;
}

/** The links that hold, by account. Where a merge has made one entry of two, the word that is confirmed counts, then the older one. */
export function linksThatHold(
  merged: ReadonlyMap<string, string>,
  links: readonly PersonLink[],
): ReadonlyMap<string, PersonLink> {
  const rank = ({ confirmedAt, saidAt }: PersonLink): string => `${confirmedAt === null ? 1 : 0} ${saidAt}`;
  const holding = links
    .filter(({ endedAt }) => endedAt === null)
    .map((link) => ({ ...link, person: merged.get(link.person) ?? link.person }))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const first = new Map<string, PersonLink>();
  for (const link of holding) if (!first.has(link.person)) first.set(link.person, link);
  return new Map([...first.values()].map((link) => [link.account, link]));
}

export function ownLinkOf(known: Holders, links: readonly PersonLink[], account: Account): OwnLink {
  const holding = linksThatHold(known.merged, links);
  const taken = new Set([...holding.values()].map(({ person }) => person));
  const refused = new Set(links.filter((one) => one.refused && one.account === account.id).map(personOf));
  const mails = new Set(account.mails.map(plain));
  const mine = holding.get(account.id);
  const entries = entriesOf(known, account);
  const open = entries
    .filter(({ id }) => !taken.has(id) && !refused.has(id))
    .map(({ id, ...entry }) => ({
      ...entry,
      ...(mails.has(plain(known.mails.get(id) ?? '')) && { suggested: true as const }),
    }))
    .sort((a, b) => Number(b.suggested ?? false) - Number(a.suggested ?? false));
  const own = mine && entries.find(({ id }) => id === mine.person);
  if (!mine || !own) return { name: account.name, link: null, open };
  const { id: _id, ...entry } = own;
  return { name: account.name, link: { ...entry, ...wordOf(mine) }, open };
}

const personOf = ({ person }: PersonLink): string => person;
const plain = (mail: string): string => mail.trim().toLowerCase();

const wordOf = ({ account, saidBy, saidAt, confirmedAt }: PersonLink) => ({
  saidBy: saidBy === account ? ('self' as const) : ('admin' as const),
  confirmed: confirmedAt !== null,
  saidAt,
});

/** Everybody with certifications. Ids may be mail: members get the place in this very list instead. */
function entriesOf({ people }: Holders, viewer: Viewer) {
  const list = hashOf(people.map(({ id }) => id).join('\n')).slice(0, 16);
  return people.flatMap(({ id, name, awards }, index) => {
    if (awards.length === 0) return [];
    return [
      {
        id,
        person: viewer.role === 'member' ? `${list}-${index + 1}` : id,
        ...(name !== undefined && { name: nameFor(viewer, name) }),
        certifications: [...new Set(awards.map(({ certification }) => certification))].sort(),
      },
    ];
  });
}

export type LinkSaidOutcome = LinkOutcome | 'unknown-person';

/** By their own word; an admin's own word is an admin's. */
export async function linkSelf(
  scope: Scope,
  known: Holders,
  account: Account,
  named: string,
): Promise<LinkSaidOutcome> {
  const entry = entriesOf(known, account).find(({ person }) => person === named);
  if (!entry) return 'unknown-person';
  const { id: by, name: accountName, role } = account;
  const said = { account: by, accountName, person: entry.id, by, confirmed: role === 'admin' };
  return scope.linkPerson(known.partnerId, said);
}

/** All links for admins, those that hold first; and the entries that nobody is linked to. */
export function personLinksOf(known: Holders, links: readonly PersonLink[]): PersonLinks {
  const entries = new Map(
    entriesOf(known, { role: 'admin', names: true }).map(({ id, person: _person, ...entry }) => [id, entry]),
  );
  const mailOf = (id: string) => {
    const email = known.mails.get(id);
    return email === undefined ? {} : { email };
  };
  const lines = links.map((link): PersonLinkLine => {
    const { account, accountName, endedAt } = link;
    const id = known.merged.get(link.person) ?? link.person;
    const { name, certifications = [] } = entries.get(id) ?? {};
    const { saidBy, saidAt } = wordOf(link);
    const told = { account, accountName, person: link.person, certifications, saidBy, saidAt, endedAt };
    return { ...told, ...(name !== undefined && { name }), ...mailOf(id), state: stateOf(link) };
  });
  const taken = new Set([...linksThatHold(known.merged, links).values()].map(personOf));
  return {
    links: lines.toSorted((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null)),
    open: [...entries]
      .filter(([id]) => !taken.has(id))
      .map(([id, entry]) => ({ person: id, ...entry, ...mailOf(id) })),
  };
}

function stateOf({ endedAt, refused, confirmedAt }: PersonLink): PersonLinkLine['state'] {
  if (endedAt !== null) return refused ? 'refused' : 'parted';
  return confirmedAt === null ? 'said' : 'confirmed';
}
