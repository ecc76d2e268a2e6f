import { z } from 'zod';
import type { ShareChannels, ShareTeams } from '#contract';
import { type Failure, GRAPH_URL, type GraphAddress, graphCall } from './graphCall.ts';

// The teams of a person and their channels, to choose from.

export type Listing<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
});
const team = z.object({ id: z.string().min(1), displayName: z.string().nullish() });
const channel = z.object({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  membershipType: z.string().nullish(),
  isArchived: z.boolean().nullish(),
});
/** Nobody chooses from more. */
const PAGES = 20;

export async function joinedTeams(at: GraphAddress, token: string): Promise<Listing<ShareTeams>> {
  const found = await list(at, token, '/me/joinedTeams', team);
  if (!found.ok) return found;
  const teams = found.value.map(({ id, displayName }) => ({ id, name: displayName ?? id }));
  return { ok: true, value: { teams: byName(teams) } };
}

export async function channelsOf(
  at: GraphAddress,
  token: string,
  teamId: string,
): Promise<Listing<ShareChannels>> {
  const found = await list(at, token, `/teams/${encodeURIComponent(teamId)}/channels`, channel);
  if (!found.ok) return found;
  const channels = found.value
    .filter(({ isArchived }) => isArchived !== true)
    .map(({ id, displayName, membershipType }) => ({
      ...{ id, name: displayName ?? id, kind: kindOf(membershipType) },
    }));
  return { ok: true, value: { channels: byName(channels) } };
}

const kindOf = (type: string | null | undefined): 'standard' | 'private' | 'shared' =>
  type === 'private' || type === 'shared' ? type : 'standard';

const byName = <T extends { readonly name: string }>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => a.name.localeCompare(b.name));

async function list<T>(
  at: GraphAddress,
  token: string,
  first: string,
  schema: z.ZodType<T>,
): Promise<Listing<T[]>> {
  const { graphUrl = GRAPH_URL } = at;
  const found: T[] = [];
  let path: string | undefined = first;
  for (let pages = 0; path !== undefined && pages < PAGES; pages++) {
    const answer = await graphCall(at, token, 'GET', path);
    if ('outcome' in answer) return { ok: false, failure: answer };
    const read = page.safeParse(answer.body);
    const entries = z.array(schema).safeParse(read.data?.value);
    if (!read.success || !entries.success) {
      return no(`Microsoft Graph answered ${answer.status} in a form that is not its list`);
    }
    found.push(...entries.data);
    const next: string | undefined = read.data['@odata.nextLink'];
    // The token goes to Graph and nowhere else.
    if (next !== undefined && !next.startsWith(`${graphUrl}/`)) {
      return no('Microsoft Graph names a next page that is not its own');
    }
    path = next?.slice(graphUrl.length);
  }
  return { ok: true, value: found };
}

const no = (reason: string): Listing<never> => ({ ok: false, failure: { outcome: 'refused', reason } });
