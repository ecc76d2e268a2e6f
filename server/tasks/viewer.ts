import type { Role } from '#contract';
import type { Scope } from '../ledger/index.ts';

/** Who looks at what is known. */
export interface Viewer {
  readonly role: Role;
  /** Whether they may see the names of those who hold certifications. */
  readonly names: boolean;
}

/** Analysts and admins see names; members where their organization says so. */
export async function viewerOf(scope: Scope, role: Role): Promise<Viewer> {
  if (role !== 'member') return { role, names: true };
  return { role, names: (await scope.organization())?.namesForMembers === true };
}

/** Somebody's name as whoever looks may see it. */
export const nameFor = ({ names }: Pick<Viewer, 'names'>, name: string): string =>
  names ? name : initials(name);

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]?.toUpperCase()}.`)
    .join(' ');
