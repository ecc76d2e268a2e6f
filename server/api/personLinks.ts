import { answers, decideLink, linkSelf as linkBody } from '#contract';
import type { Partner } from '../ledger/index.ts';
import {
  type Account,
  type Holders,
  type LinkSaidOutcome,
  linkSelf,
  ownLinkOf,
  personLinksOf,
} from '../tasks/personLinks.ts';
import { samePeople } from '../tasks/samePeople.ts';
import { viewerOf } from '../tasks/viewer.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { type Asked, answer, json, refusal, route } from './route.ts';

// Whose certifications are whose: everybody's own word, and the admins' last one.

type At = Asked<unknown, unknown, unknown, Partner>;

const REFUSED = {
  'unknown-person': refusal('person-unknown', 'The list of people may have changed: look at it again.'),
  taken: refusal('person-taken', 'An admin can part them from whoever they are linked to.'),
  refused: refusal('link-refused', 'Ask an admin, whose word can link you all the same.'),
  'no-partner': refusal('no-scorecard', NOTHING_SCORED),
} as const satisfies Record<Exclude<LinkSaidOutcome, 'done'>, unknown>;

const NO_LINK = 'Nobody is linked like that any more: look at the list again.';

async function knownOf({ server, scope, person, partner }: At): Promise<Holders | undefined> {
  const [known, merges] = await Promise.all([
    server.facts.answer(person.tenant, partner, 'holders', null),
    scope.personMerges(partner.partnerId),
  ]);
  return known && { ...known.answer, partnerId: partner.partnerId, merged: samePeople(merges) };
}

async function accountOf({ scope, person: { id, name, mails, role } }: At): Promise<Account> {
  return { id, name, mails, ...(await viewerOf(scope, role)) };
}

async function own(asked: At, known: Holders) {
  const links = await asked.scope.personLinks(known.partnerId);
  return answer(ownLinkOf(known, links, await accountOf(asked)));
}

async function all({ scope }: At, known: Holders) {
  return answer(personLinksOf(known, await scope.personLinks(known.partnerId)));
}

export const ownLinkRoute = route({
  method: 'get',
  path: '/people/link',
  role: 'member',
  peopleOnly: true,
  partner: 'needed',
  summary: "Which certifications are one's own, and by whose word",
  answer: answers.ownLink,
  problems: ['no-scorecard'],
  async handle(asked) {
    const known = await knownOf(asked);
    return known ? own(asked, known) : REFUSED['no-partner'];
  },
});

export const linkSelfRoute = route({
  method: 'put',
  path: '/people/link',
  role: 'member',
  peopleOnly: true,
  partner: 'needed',
  summary: "Says which certifications are one's own",
  body: json(linkBody),
  answer: answers.ownLink,
  problems: ['no-scorecard', 'person-unknown', 'person-taken', 'link-refused'],
  async handle(asked) {
    const known = await knownOf(asked);
    if (!known) return REFUSED['no-partner'];
    const outcome = await linkSelf(asked.scope, known, await accountOf(asked), asked.body.person);
    return outcome === 'done' ? own(asked, known) : REFUSED[outcome];
  },
});

export const unlinkSelfRoute = route({
  method: 'delete',
  path: '/people/link',
  role: 'member',
  peopleOnly: true,
  partner: 'needed',
  summary: 'Says that they are not',
  answer: answers.ownLink,
  problems: ['no-scorecard'],
  async handle(asked) {
    const known = await knownOf(asked);
    if (!known) return REFUSED['no-partner'];
    const { scope, person, partner } = asked;
    for (const link of await scope.personLinks(partner.partnerId)) {
      if (link.account !== person.id || link.endedAt !== null) continue;
      await scope.decideLink(partner.partnerId, link, { decision: 'part', by: person.id });
    }
    return own(asked, known);
  },
});

export const linksRoute = route({
  method: 'get',
  path: '/people/links',
  role: 'admin',
  partner: 'needed',
  summary: 'Who is linked to which certifications, by whose word',
  answer: answers.personLinks,
  problems: ['no-scorecard'],
  async handle(asked) {
    const known = await knownOf(asked);
    return known ? all(asked, known) : REFUSED['no-partner'];
  },
});

export const decideLinkRoute = route({
  method: 'post',
  path: '/people/links',
  role: 'admin',
  partner: 'needed',
  summary: 'Links somebody to certifications; confirms, refuses or parts a link',
  body: json(decideLink),
  answer: answers.personLinks,
  problems: ['no-scorecard', 'person-unknown', 'person-taken', 'link-refused'],
  async handle(asked) {
    const known = await knownOf(asked);
    if (!known) return REFUSED['no-partner'];
    const { scope, partner, person: admin, body: said } = asked;
    if (said.decision === 'link') {
      const { account, name: accountName, person } = said;
      if (!known.people.some(({ id }) => id === person)) return REFUSED['unknown-person'];
      const word = { account, accountName, person, by: admin.id, confirmed: true };
      const outcome = await scope.linkPerson(partner.partnerId, word);
      if (outcome !== 'done') return REFUSED[outcome];
    } else {
      const word = { decision: said.decision, by: admin.id };
      if (!(await scope.decideLink(partner.partnerId, said, word))) return refusal('person-unknown', NO_LINK);
    }
    return all(asked, known);
  },
});
