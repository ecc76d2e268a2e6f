import { expect, test } from 'vitest';
import type { DesignationDocument } from '#scoring';
import type { Language } from '#words';
import { statusCard } from '../../../../server/channels/cards/statusCard.ts';
import { redactForMember } from '../../../../server/tasks/redactForMember.ts';
import { parseRoute } from '../../../../src/tab/route.ts';
import { CONTOSO, designationOf, type Metrics, october, pathOf, september } from './designations.ts';

const TAB = {
  appId: '33333333-3333-4333-8333-333333333333',
  tenantId: '11111111-1111-4111-8111-111111111111',
  publicUrl: 'https://seventy.contoso.example',
  channelId: '19:partner-status@thread.tacv2',
};

interface Shown {
  readonly earlier?: DesignationDocument;
  readonly language?: Language;
  readonly asOf?: string;
  readonly partner?: typeof CONTOSO;
}

function card(designation: DesignationDocument, shown: Shown = {}) {
  const { earlier, language = 'en', asOf = '2026-10-31', partner = CONTOSO } = shown;
  return statusCard({
    partner,
    asOf,
    designation: redactForMember(designation),
    earlier: earlier && redactForMember(earlier),
    language,
    tab: TAB,
  });
}

const texts = (designation: DesignationDocument, shown?: Shown): string[] =>
  card(designation, shown).body.flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []));

const near = designationOf(pathOf('smb', october));
const before = designationOf(pathOf('smb', september), { month: '2026-09' });

test('near, with what changed since the month before', async () => {
  const said = JSON.stringify(card(near, { earlier: before }), null, 2);
  await expect(`${said}\n`).toMatchFileSnapshot('../../../golden/cards/near.en.json');
});

test('the same in German', async () => {
  const said = JSON.stringify(card(near, { earlier: before, language: 'de' }), null, 2);
  await expect(`${said}\n`).toMatchFileSnapshot('../../../golden/cards/near.de.json');
});

const blockedMetrics: Metrics = {
  ...october,
  'net-customer-adds': {
    points: 0,
    value: -2,
    lines: [
      { code: 'tenants-won', side: 'azure', count: 3, points: 12 },
      { code: 'tenants-lost', side: 'azure', count: 5, points: -20 },
      { code: 'below-zero', points: 8 },
    ],
    next: [{ code: 'tenants', count: 3, gain: 4 }],
  },
  'intermediate-certifications': { points: 40, max: 40, value: 4 },
  deployments: { points: 20, value: 6 },
};

test('blocked by one metric, as the first card of a partner', async () => {
  const said = JSON.stringify(card(designationOf(pathOf('smb', blockedMetrics))), null, 2);
  await expect(`${said}\n`).toMatchFileSnapshot('../../../golden/cards/blocked.en.json');
});

test('qualified', () => {
  const qualified = designationOf(pathOf('smb', { ...october, deployments: { points: 20, value: 6 } }));
  expect(texts(qualified, { earlier: near })).toEqual([
    'Security (SMB): 78 of 100 – qualified',
    'Contoso · up 10 since October · every metric has a point',
    '**What changed:** Deployments +10 (5 fewer tenants deployed, 2 fewer tenants lost).',
    'As of 31 Oct 2026 · rules of July 2026',
  ]);
});

test('other rules and another path are named before the metrics, and three reasons are enough', () => {
  const enterprise = pathOf('enterprise', { ...september, deployments: { points: 5 } });
  const now = designationOf(pathOf('smb', october), { paths: [enterprise, pathOf('smb', october)] });
  const earlier = designationOf(enterprise, {
    edition: 'security-2025-01',
    month: '2026-09',
    paths: [enterprise, pathOf('smb', september)],
  });
  expect(texts(now, { earlier })[2]).toBe(
    '**What changed:** the rules of July 2026 apply now; measured on the SMB path now, before on Enterprise; Net customer adds +8 (2 more tenants won).',
  );
});

test('no step is enough: the ones that earn most', () => {
  const building = designationOf(
    pathOf('smb', { ...october, 'intermediate-certifications': { points: 8, max: 40, next: [] } }),
  );
  expect(texts(building)).toContain(
    '**Next points:** 1 more tenant (Net customer adds +4); 1 more tenant (Deployments +3.3).',
  );
});

test('a metric without its point comes before any other step', () => {
  const zero = designationOf(
    pathOf('smb', {
      ...october,
      deployments: { points: 0, next: [{ code: 'tenants', count: 2, gain: 3.333333 }] },
    }),
  );
  expect(texts(zero)).toContain('**Next points:** 2 more tenants (Deployments +3.3).');
});

test('where amounts are not shown, growth is told in steps', () => {
  const nearer = designationOf(
    pathOf('smb', {
      ...october,
      'net-customer-adds': { points: 17.5, max: 20 },
      'intermediate-certifications': { points: 24, max: 40 },
      deployments: { points: 10 },
    }),
  );
  expect(texts(nearer).map((text) => text.replaceAll('\u00a0', ' '))).toContain(
    '**Shortest way to qualify:** 59 % of a step more Azure consumption (Usage growth +1).',
  );
});

test('data older than the as-of day is said', () => {
  expect(texts(near, { asOf: '2026-11-20' }).at(-1)).toBe(
    'As of 20 Nov 2026 · data through October 2026 · rules of July 2026',
  );
});

test('a partner\u2019s name adds no marks and no links', () => {
  const name = '**A_B** [x](https://evil.example) <at>all</at>\n- c';
  const [, state] = texts(near, { partner: { ...CONTOSO, name } });
  expect(state).toBe('A_B (x)(https://evil.example) atall/at - c · every metric has a point');
});

test('the button opens the tab at the metric of the step, of this very partner', () => {
  const [action] = card(near).actions;
  const url = new URL(action?.url ?? '');
  expect(action?.title).toBe('Open Security');
  expect(url.origin + url.pathname).toBe(
    'https://teams.microsoft.com/l/entity/33333333-3333-4333-8333-333333333333/scorecard',
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    webUrl:
      'https://seventy.contoso.example/tab/#/designation/security/intermediate-certifications?partner=contoso',
    label: 'Security',
    context:
      '{"subEntityId":"designation/security/intermediate-certifications?partner=contoso","channelId":"19:partner-status@thread.tacv2"}',
    tenantId: '11111111-1111-4111-8111-111111111111',
  });
});

test('what a partner is called by leads the tab to it, whatever is in it', () => {
  const partnerId = 'Müller & Söhne / 7+1';
  const [action] = card(near, { partner: { ...CONTOSO, partnerId } }).actions;
  const { subEntityId } = JSON.parse(new URL(action?.url ?? '').searchParams.get('context') ?? '');
  expect(parseRoute(subEntityId)).toMatchObject({
    ...{ page: 'designation', designation: 'security', metric: 'intermediate-certifications' },
    partner: partnerId,
  });
});
