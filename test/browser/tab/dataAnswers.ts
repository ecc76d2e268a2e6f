import type { Page } from 'playwright-core';
import type {
  Board,
  DuplicatePeople,
  FeedStatus,
  ImportAnswer,
  ImportPeriod,
  ImportReport,
  Scorecard,
} from '#contract';

// A partner's data in every state that its page knows, in place of the sample's single document.

const TENANT = '7f0a0001-0000-4000-8000-00000000000';
const MONTHS = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'];
const NEWER = ['2026-05', '2026-07', '2026-08', '2026-09'];
const AT = '2026-10-21T08:00:00Z';

const months = (source: string, periods: readonly string[], incomplete: readonly string[] = []) =>
  periods.map((period) => ({ source, period, incomplete: incomplete.includes(period), acceptedAt: AT }));

const board: Board = {
  partner: { id: 'northwind', name: 'Northwind Partners' },
  chunks: [
    ...months('AzureUsage', ['2025-06', '2025-07', ...MONTHS, '2026-06', ...NEWER], ['2025-07', '2026-08']),
    ...months('OfficeUsage', [...MONTHS, ...NEWER]),
    ...months('TrainingCompletions', ['2026-10-20']),
    ...months('CustomersAndTenants', ['2026-10-20'], ['2026-10-20']),
  ],
  sources: [
    {
      ...{ source: 'AzureUsage', newest: '2026-09', acceptedAt: AT },
      next: { month: '2026-10', by: '2026-11-20', late: false },
    },
    {
      ...{ source: 'OfficeUsage', newest: '2026-09', acceptedAt: AT },
      next: { month: '2026-10', by: '2026-11-20', late: true },
    },
    { source: 'BusinessApplicationsRevenue', newest: null, acceptedAt: null, next: null },
    {
      ...{ source: 'CustomersAndTenants', newest: '2026-10-20', acceptedAt: AT },
      next: { month: null, by: '2026-10-30', late: true },
    },
    {
      ...{ source: 'TrainingCompletions', newest: '2026-10-20', acceptedAt: AT },
      next: { month: null, by: '2026-10-30', late: false },
    },
  ],
};

const period = (name: string, more: Partial<ImportPeriod> = {}): ImportPeriod => ({
  ...{ period: name, state: 'new', rows: 1_204, tenants: 92, shrunk: false, incomplete: false },
  missingTenants: { count: 0, shown: [] },
  ...more,
});

const report: ImportReport = {
  source: 'AzureUsage',
  rows: { read: 2_410, taken: 2_406, faulty: 4 },
  leftOut: [],
  errors: { count: 0, shown: [] },
  warnings: [],
  partnerIds: [
    { id: '4711', kind: 'PGAMpnId', rows: 2_000, known: false },
    { id: '4712', kind: 'PGAMpnId', rows: 410, known: true },
  ],
  periods: [
    period('2026-09'),
    period('2026-08', {
      ...{ state: 'changed', rows: 402, rowsBefore: 1_188, tenants: 33, tenantsBefore: 92 },
      ...{ shrunk: true, incomplete: true },
      missingTenants: { count: 59, shown: [`${TENANT}1`, `${TENANT}2`, `${TENANT}3`] },
    }),
  ],
  absentMonths: ['2026-07'],
  needs: ['goodRowsOnly', 'shrunk'],
  scoreChanges: [
    {
      designation: 'security',
      before: { total: 68.3, qualified: false, month: '2026-08' },
      after: { total: 71, qualified: true, month: '2026-09' },
    },
  ],
};

const file = (id: string, state: ImportAnswer['state'], more: Partial<ImportAnswer> = {}): ImportAnswer => ({
  ...{ id, state, fileName: `${id}.csv`, fileBytes: 480_000, partner: 'northwind', source: 'AzureUsage' },
  ...{ createdAt: AT, createdBy: 'ada', decidedAt: null, decidedBy: null, origin: 'upload' },
  ...more,
});

const decided = { decidedAt: AT, decidedBy: 'ada', report };
export const IMPORTS: readonly ImportAnswer[] = [
  file('azure-on-its-way', 'reading', { progress: { bytes: 192_000, size: 480_000 } }),
  file('azure-usage-of-two-months', 'staged', { report }),
  file('whose-is-this', 'held', { report, partner: null, origin: 'feed' }),
  file('holiday', 'failed', {
    problem: { code: 'not-an-export', detail: 'Not an export.', remedy: 'Choose another file.' },
  }),
  file('office-2026-09', 'accepted', decided),
  file('office-2026-09-again', 'nothing-new', { decidedAt: AT }),
  file('office-2026-07', 'undone', decided),
  file('trial', 'cancelled', { decidedAt: AT }),
  file('training', 'accepted', { ...decided, origin: 'feed' }),
  file('customers', 'accepted', { ...decided, origin: 'feed' }),
];

const feed: FeedStatus = {
  configured: true,
  account: { name: 'Ada Lindqvist', username: 'ada.lindqvist@northwind.example' },
  consentedAt: '2026-09-02T10:00:00Z',
  lastPull: {
    at: '2026-10-22T02:10:00Z',
    datasets: [
      { dataset: 'AzureUsage', state: 'ready' },
      { dataset: 'OfficeUsage', state: 'not-yet' },
      { dataset: 'EMSUsage', state: 'no-such-column', detail: 'A column is missing.' },
      { dataset: 'TrainingCompletions', state: 'consent-needed', detail: 'Connect again.' },
    ],
  },
};

const merges: DuplicatePeople = {
  candidates: [
    {
      because: 'same-name',
      people: [
        { id: 'M-1001', name: 'Leila Haddad', email: 'leila.haddad@northwind.example' },
        { id: 'M-2044', name: 'Leila Haddad', email: 'leila@contoso.example' },
      ],
    },
  ],
  merged: [
    {
      person: { id: 'M-3000', name: 'Leila Haddad', email: 'l.haddad@fabrikam.example' },
      into: { id: 'M-1001', name: 'Leila Haddad', email: 'leila.haddad@northwind.example' },
      ...{ by: 'ada', at: AT },
    },
  ],
};

/** Answers the data page's questions like this. */
export async function answerWithData(page: Page): Promise<void> {
  const answers = { board, imports: { imports: IMPORTS, next: 'here' }, feed, 'people/merges': merges };
  await page.route('**/api/v1/imports?after=here', (route) =>
    route.fulfill({ json: { imports: [file('of-long-ago', 'accepted', decided)], next: null } }),
  );
  for (const [path, json] of Object.entries(answers)) {
    await page.route(`**/api/v1/${path}`, (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json }) : route.fallback(),
    );
  }
}

/** A scorecard whose data is late and incomplete. */
export async function answerLate(page: Page): Promise<void> {
  await page.route('**/api/v1/scorecard', async (route) => {
    const response = await route.fetch();
    const scorecard = (await response.json()) as Scorecard;
    const deliveries = scorecard.deliveries.map((one) => ({ ...one, late: true }));
    const touches = [{ designation: 'security', metrics: ['usage-growth'] }] as const;
    const incomplete = [{ source: 'OfficeUsage', period: '2026-09', touches }];
    return route.fulfill({ response, json: { ...scorecard, deliveries, incomplete } });
  });
}

/** An error in place of an answer. */
export async function answerWithProblem(page: Page, path: string, status: number, code: string) {
  await page.route(`**/api/v1/${path}`, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 't', title: 't', status, code, detail: 'd', instance: ID }),
    }),
  );
}

export const ID = '6a0f6b0e-5e0b-4c5d-9a55-2f1c2a3b4c5d';
