import type { FrameLocator, Page } from 'playwright-core';
import { PEOPLE } from '../../server/preview/organization.ts';
import { agreed } from './tab/agreed.ts';
import { answerLate, answerWithData, answerWithProblem } from './tab/dataAnswers.ts';
import { tabWindow } from './tab/openTab.ts';
import { answerWithPartners } from './tab/partnerAnswers.ts';

// Every screen and state of the tab that `npm run screenshots` takes a picture of.

export interface Screen {
  readonly name: string;
  /** Its place in the tab. */
  readonly place: string;
  /** Further choices of the host page. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What is answered otherwise than by the server. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What a person does before the picture. */
  readonly act?: (tab: FrameLocator, page: Page) => Promise<unknown>;
}

const member = { choices: { person: 'member' } };
const never = (path: string) => (page: Page) => page.route(`**/api/v1/${path}`, () => {});
const problem = (status: number, code: string) => (page: Page) =>
  answerWithProblem(page, 'scorecard', status, code);
/** A host that says nothing, as a bare browser is none. */
const answerNobody = (page: Page) =>
  page.addInitScript(() => {
    if (window === window.top) addEventListener('message', (event) => event.stopImmediatePropagation(), true);
  });
const customers = 'designation/security/customers';
const openShare = async (tab: FrameLocator) => {
  await tab.getByRole('button', { name: /^(Share to channel|In Kanal teilen)$/ }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByRole('heading', { level: 3 }).or(dialog.getByRole('combobox')).first().waitFor();
};
const partner = (tab: FrameLocator) => tab.getByRole('combobox', { name: 'Partner', exact: true });

export const SCREENS: readonly Screen[] = [
  { name: 'overview', place: '' },
  { name: 'overview-late', place: '', prepare: answerLate },
  { name: 'designation', place: 'designation/security/intermediate-certifications' },
  { name: 'designation-late', place: 'designation/security/usage-growth', prepare: answerLate },
  { name: 'designation-adds', place: 'designation/security/net-customer-adds' },
  { name: 'designation-blocked', place: 'designation/modern-work/deployments' },
  { name: 'designation-member', place: 'designation/data-ai/usage-growth', ...member },
  { name: 'designation-earlier', place: 'designation/security?on=2026-05-31&edition=security-2022-10' },
  { name: 'designation-enterprise', place: 'designation/business-applications/usage-growth' },
  { name: 'customers', place: customers },
  {
    name: 'customers-open',
    place: `${customers}?metric=net-customer-adds`,
    act: (tab) => tab.getByRole('rowheader').getByRole('button').nth(1).click(),
  },
  {
    name: 'customers-nothing',
    place: customers,
    act: (tab) => tab.getByRole('searchbox').fill('nobody at all'),
  },
  { name: 'customers-member', place: 'designation/modern-work/customers?metric=deployments', ...member },
  { name: 'customers-waiting', place: customers, prepare: never('customers?*') },
  { name: 'people', place: 'designation/security/people' },
  { name: 'people-member', place: 'designation/infrastructure/people', ...member },
  { name: 'partners', place: '', prepare: answerWithPartners, act: (tab) => partner(tab).waitFor() },
  { name: 'partners-data', place: 'data', prepare: answerWithPartners, act: (tab) => partner(tab).waitFor() },
  {
    name: 'partners-open',
    place: 'designation/security',
    prepare: answerWithPartners,
    act: (tab) => partner(tab).click(),
  },
  {
    name: 'partners-unknown',
    place: '?partner=nobody',
    prepare: answerWithPartners,
    act: (tab) => partner(tab).waitFor(),
  },
  { name: 'data', place: 'data' },
  {
    name: 'data-states',
    place: 'data',
    prepare: answerWithData,
    act: async (tab) => {
      for (const fold of await tab.locator('summary').all()) await fold.click();
      await tab.getByRole('form', { name: 'Security' }).getByRole('combobox').first().selectOption('yes');
    },
  },
  { name: 'data-member', place: 'data', ...member },
  { name: 'notifications', place: 'notifications' },
  { name: 'settings', place: 'settings' },
  {
    name: 'settings-shorter',
    place: 'settings',
    act: async (tab) => {
      const days = tab.locator('form[aria-labelledby="retention"] input');
      await days.fill('30');
      await days.press('Enter');
    },
  },
  { name: 'rules', place: 'designation/security/rules' },
  { name: 'rules-compared', place: 'designation/security/rules?with=security-2022-10' },
  { name: 'first-run', place: '', prepare: problem(404, 'no-scorecard') },
  { name: 'first-run-member', place: '', prepare: problem(404, 'no-scorecard'), ...member },
  {
    name: 'first-run-failed',
    place: '',
    prepare: async (page) => {
      await answerWithProblem(page, 'scorecard', 404, 'no-scorecard');
      await answerWithProblem(page, 'scorecard?partner=sample', 500, 'unexpected');
    },
    act: async (tab) => {
      await tab.getByRole('button').first().click();
      await tab.getByRole('alert').waitFor();
    },
  },
  { name: 'sample', place: '?partner=sample' },
  { name: 'sample-designation', place: 'designation/security?partner=sample' },
  { name: 'sample-people', place: 'designation/security/people?partner=sample', ...member },
  { name: 'not-allowed', place: '', prepare: problem(403, 'tenant-not-allowed') },
  { name: 'failed', place: '', prepare: problem(500, 'unexpected') },
  { name: 'unreachable', place: '', prepare: (page) => page.route('**/api/v1/scorecard', (r) => r.abort()) },
  { name: 'not-signed-in', place: '', choices: { signIn: 'fails' } },
  { name: 'waiting', place: '', prepare: never('scorecard') },
  { name: 'waiting-designation', place: 'designation/security', prepare: never('scorecard') },
  {
    name: 'part-failed',
    place: customers,
    prepare: (page) => answerWithProblem(page, 'customers?*', 500, 'unexpected'),
  },
  { name: 'unknown-place', place: 'designation/nothing' },
  {
    name: 'trend-failed',
    place: 'designation/security',
    prepare: (page) => answerWithProblem(page, 'trend?*', 500, 'unexpected'),
  },
  {
    name: 'stale',
    place: '',
    prepare: (page) => page.clock.install(),
    act: async (tab, page) => {
      await answerWithProblem(page, 'scorecard', 500, 'unexpected');
      await page.clock.fastForward(120_000);
      await (await tabWindow(page)).evaluate(() => dispatchEvent(new Event('visibilitychange')));
      await tab.getByRole('complementary').first().waitFor();
    },
  },
  {
    name: 'offline',
    place: '',
    prepare: (page) => page.route('**/api/v1/scorecard', (route) => route.abort('internetdisconnected')),
    act: async (tab, page) => {
      await page.context().setOffline(true);
      await tab.getByRole('button').first().click();
      await tab.getByRole('heading', { name: /offline/i }).waitFor();
    },
  },
  { name: 'sign-in-asked', place: '', choices: { signIn: 'cancelled' } },
  { name: 'outside', place: 'designation/security', prepare: answerNobody },
  { name: 'notifications-member', place: 'notifications', ...member },
  { name: 'settings-member', place: 'settings', ...member },
  {
    name: 'settings-failed',
    place: 'settings',
    prepare: (page) => answerWithProblem(page, 'organization', 500, 'unexpected'),
  },
  { name: 'share-consent', place: 'designation/security', act: openShare },
  {
    name: 'share',
    place: 'designation/security',
    act: async (tab, page) => {
      await agreed(new URL(page.url()).origin, PEOPLE.admin.mail);
      await openShare(tab);
      const choices = tab.getByRole('dialog').getByRole('combobox');
      await choices.first().selectOption({ index: 1 });
      await choices.nth(1).selectOption({ index: 1 });
    },
  },
  {
    name: 'people-linked',
    place: 'designation/infrastructure/people',
    ...member,
    act: async (tab) => {
      const mine = tab.getByRole('button', { name: /^(Yes, these are mine|Ja, das sind meine)$/ });
      if (await mine.isVisible()) await mine.click();
      await mine.waitFor({ state: 'detached' });
    },
  },
];
