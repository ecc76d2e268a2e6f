import type { Deed, DeedLine, DeedLog } from '#contract';
import { csvLine } from '../csv.ts';
import type { DeedPlace, Scope, StoredDeed } from '../ledger/index.ts';

/** Pages of this size are read when nothing else is asked for. */
const PAGE = 50;
/** A file holds so many of the newest deeds: more than years of them, and no more than fits into memory. */
const MOST_IN_FILE = 50_000;
const READ_AT_ONCE = 1_000;

/** A page of the log of deeds, from where the one before ended. */
export async function deedLog(scope: Scope, limit = PAGE, after?: string): Promise<DeedLog> {
  const found = await scope.deeds({ limit, after: placeIn(after) });
  const names = await namesOf(scope);
  const last = found.at(-1);
  return {
    deeds: found.map((deed) => lineOf(deed, names)),
    next: last && found.length === limit ? `${last.at}_${last.id}` : null,
  };
}

/** The same as a file. */
export async function deedsFile(scope: Scope): Promise<string> {
  const names = await namesOf(scope);
  const lines = [csvLine(['at', 'by', 'name', 'deed', 'subject', 'details'])];
  let after: DeedPlace | undefined;
  while (lines.length <= MOST_IN_FILE) {
    const found = await scope.deeds({ limit: READ_AT_ONCE, after });
    for (const deed of found) {
      const { at, by, name, deed: what, subject, details } = lineOf(deed, names);
      lines.push(csvLine([at, by, name ?? '', what, subject ?? '', JSON.stringify(details)]));
    }
    after = found.at(-1);
    if (found.length < READ_AT_ONCE) break;
  }
  return `\uFEFF${lines.join('')}`;
}

function placeIn(after: string | undefined): DeedPlace | undefined {
  const [at, id] = after?.split('_') ?? [];
  return at !== undefined && id !== undefined ? { at, id } : undefined;
}

/** The names of those who are linked to their certifications: the log itself knows ids alone. */
async function namesOf(scope: Scope): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { partnerId } of await scope.partners()) {
    for (const { account, accountName } of await scope.personLinks(partnerId)) {
      if (accountName !== '') names.set(account, accountName);
    }
  }
  return names;
}

function lineOf(stored: StoredDeed, names: ReadonlyMap<string, string>): DeedLine {
  const { id, at, by, deed, subject, details } = stored;
  // Nothing but the contract's deeds is ever written, with an object beside each.
  const said = { deed: deed as Deed, details: details as DeedLine['details'] };
  return { id, at, by, name: names.get(by) ?? null, subject, ...said };
}
