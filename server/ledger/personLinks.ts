import { writeDeed } from './audit.ts';
import type { InScope, Work } from './engine.ts';
import { lockPartner } from './partners.ts';

/** Somebody who signs in is, or was said to be, one of those who hold certifications. */
export interface PersonLink {
  /** The object id of whoever signs in. */
  readonly account: string;
  readonly accountName: string;
  readonly person: string;
  readonly saidAt: string;
  /** Their own object id, or an admin's. */
  readonly saidBy: string;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** Ended by an admin who says that it is not so. */
  readonly refused: boolean;
}

export interface LinkSaid {
  readonly account: string;
  readonly accountName: string;
  readonly person: string;
  readonly by: string;
  /** By the word of an admin, which needs nobody else's. */
  readonly confirmed: boolean;
}

export type LinkOutcome = 'done' | 'taken' | 'refused' | 'no-partner';
export type LinkDecision = 'confirm' | 'refuse' | 'part';

/** All there ever were, the newest word first. */
export async function personLinks(scope: InScope, partnerId: string): Promise<PersonLink[]> {
  return scope.transaction((tables) =>
    tables
      .selectFrom('person_links')
      .select(['account', 'account_name as accountName', 'person', 'said_at as saidAt', 'said_by as saidBy'])
      .select(['confirmed_at as confirmedAt', 'confirmed_by as confirmedBy'])
      .select(['ended_at as endedAt', 'ended_by as endedBy', 'refused'])
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .orderBy('said_at', 'desc')
      .orderBy('account')
      .orderBy('person')
      .execute(),
  );
}

/** From now on the account is that person, and nobody else; what it was before is over. */
export async function linkPerson(scope: InScope, partnerId: string, said: LinkSaid): Promise<LinkOutcome> {
  return scope.transaction(async (tables): Promise<LinkOutcome> => {
    if (!(await lockPartner(scope, tables, partnerId))) return 'no-partner';
    const ofPerson = await linksOf(scope, tables, partnerId).where('person', '=', said.person).execute();
    if (ofPerson.some((one) => one.ended_at === null && one.account !== said.account)) return 'taken';
    const mine = ofPerson.find(({ account }) => account === said.account);
    if (mine?.refused && !said.confirmed) return 'refused';
    await tables
      .updateTable('person_links')
      .set({ ended_at: scope.now(), ended_by: said.by })
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('account', '=', said.account)
      .where('person', '!=', said.person)
      .where('ended_at', 'is', null)
      .execute();
    // Saying again what already holds takes no confirmation away.
    if (mine?.ended_at === null && !said.confirmed) return 'done';
    const at = scope.now();
    const row = {
      ...{ account_name: said.accountName, said_at: at, said_by: said.by },
      ...{ confirmed_at: said.confirmed ? at : null, confirmed_by: said.confirmed ? said.by : null },
      ...{ ended_at: null, ended_by: null, refused: false },
    };
    const { account, person } = said;
    const key = { organization_id: scope.organizationId, partner_id: partnerId, account, person };
    await tables
      .insertInto('person_links')
      .values({ ...key, ...row })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'partner_id', 'account', 'person']).doUpdateSet(row),
      )
      .execute();
    await writeDeed(scope, tables, { by: said.by, deed: 'person-linked', subject: account });
    return 'done';
  });
}

const linksOf = ({ organizationId }: InScope, tables: Work, partnerId: string) =>
  tables
    .selectFrom('person_links')
    .select(['account', 'ended_at', 'refused'])
    .where('organization_id', '=', organizationId)
    .where('partner_id', '=', partnerId);

/** What an admin, or the account itself, says of a link that holds; false where there is none. */
export async function decideLink(
  scope: InScope,
  partnerId: string,
  { account, person }: Pick<PersonLink, 'account' | 'person'>,
  { decision, by }: { readonly decision: LinkDecision; readonly by: string },
): Promise<boolean> {
  const at = scope.now();
  const set =
    decision === 'confirm'
      ? { confirmed_at: at, confirmed_by: by }
      : { ended_at: at, ended_by: by, refused: decision === 'refuse' };
  return scope.transaction(async (tables) => {
    const { numUpdatedRows } = await tables
      .updateTable('person_links')
      .set(set)
      .where('organization_id', '=', scope.organizationId)
      .where('partner_id', '=', partnerId)
      .where('account', '=', account)
      .where('person', '=', person)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const done = numUpdatedRows > 0n;
    if (done) await writeDeed(scope, tables, { by, deed: DEED_OF[decision], subject: account });
    return done;
  });
}

const DEED_OF = { confirm: 'link-confirmed', refuse: 'link-refused', part: 'link-ended' } as const;
