import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Partner } from '../../../server/ledger/index.ts';
import { sampleFacts } from '../../../server/sample/index.ts';
import { acceptFacts } from '../../../server/tasks/acceptFacts.ts';
import { answerOn, PAGES, type PageAsked, type QuestionOf } from '../../../server/tasks/pages/answers.ts';
import { KeptFacts } from '../../../server/tasks/pages/keptFacts.ts';
import { PageThread } from '../../../server/tasks/pages/pageThread.ts';
import { scoringOrder, standingFacts } from '../../../server/tasks/partnerFacts.ts';
import type { ScoringOrder } from '../../../server/tasks/scoreFacts.ts';
import { openTestLedger } from '../appOnPort.ts';

// The pages of large partners are answered in a thread: the same answers, while the server goes on.

const FACTS = sampleFacts('2026-11-20');
const PARTNER: Partner = { partnerId: FACTS.partner.id, name: FACTS.partner.name ?? '' };
const NAMED = { key: 'k', partner: { id: PARTNER.partnerId, name: PARTNER.name }, asOf: FACTS.asOf };
const about = { asked: { designation: 'security' }, viewer: { role: 'admin', names: true } } as const;
const member = { role: 'member', names: false } as const;
const QUESTIONS: { readonly [P in PageAsked]: QuestionOf<P> } = {
  scorecard: { asked: { on: '2026-05-31' }, viewer: member },
  customers: about,
  customer: { ...about, tenant: FACTS.customers?.[0]?.tenant ?? '' },
  skilling: { asked: about.asked, viewer: member },
  trend: about,
  editions: about,
  holders: null,
};

let order: ScoringOrder;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await openTestLedger();
  close = database.close;
  const scope = database.ledger.scope('o');
  await scope.saveOrganization({ name: 'Northwind', timeZone: 'UTC', language: 'en' });
  await acceptFacts(scope, FACTS, 'ada');
  const facts = await standingFacts(scope, PARTNER.partnerId);
  if (!facts) throw new Error('The facts were accepted.');
  order = await scoringOrder(scope, PARTNER, facts, { on: FACTS.asOf, today: FACTS.asOf });
}, 60_000);
afterAll(() => close());

it('answers every page as the server itself would, and asks for the facts once', async () => {
  const thread = new PageThread();
  let turns = 0;
  const beside = setInterval(() => turns++, 1);
  let asked = 0;
  const facts = async () => {
    asked++;
    return order;
  };
  const known = await new KeptFacts().of(NAMED, async () => order);
  await thread.answer(NAMED, facts, 'holders', null);
  const pages = Object.keys(PAGES) as PageAsked[];
  const answers = await Promise.all(
    pages.map((page) => thread.answer(NAMED, facts, page, QUESTIONS[page] as never)),
  );
  clearInterval(beside);
  for (const [i, page] of pages.entries()) {
    expect(answers[i], page).toEqual(answerOn(known, page, QUESTIONS[page] as never));
  }
  expect(asked).toBe(1);
  expect(turns).toBeGreaterThan(0);
});

it('says what went wrong, and answers the next question', async () => {
  const thread = new PageThread();
  const away = async () => Promise.reject(new Error('the database is away'));
  await expect(thread.answer(NAMED, away, 'holders', null)).rejects.toThrow('the database is away');
  const broken = { ...order, chunks: order.chunks.map((chunk) => ({ ...chunk, encoding: 'unknown' })) };
  await expect(thread.answer(NAMED, async () => broken, 'holders', null)).rejects.toThrow();
  const { people } = await thread.answer(NAMED, async () => order, 'holders', null);
  expect(people.length).toBe(FACTS.people?.length);
});
