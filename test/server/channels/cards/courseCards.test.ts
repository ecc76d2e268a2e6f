import { expect, test } from 'vitest';
import { type Accepted, type Course, exact } from '#scoring';
import { LANGUAGES } from '#words';
import type { CourseOnCard } from '../../../../server/channels/cards/courseWords.ts';
import { statusCard } from '../../../../server/channels/cards/statusCard.ts';
import { redactForMember } from '../../../../server/tasks/redactForMember.ts';
import {
  CONTOSO,
  designationOf,
  type Metrics,
  net,
  october,
  pathOf,
  people,
  september,
} from './designations.ts';

// A card for every event: what the course says beside the score.

const TAB = {
  appId: '33333333-3333-4333-8333-333333333333',
  tenantId: '11111111-1111-4111-8111-111111111111',
  publicUrl: 'https://seventy.contoso.example',
  channelId: '19:partner-status@thread.tacv2',
};

const last: Accepted = {
  day: '2026-10-31',
  month: 2026 * 12 + 9,
  edition: 'security-2026-07',
  total: exact(68),
  qualified: false,
  unmet: 0,
};
const course = (more: Partial<Course>): Course => ({ state: 'near', epoch: 0, stale: false, last, ...more });
const held = { securedUntil: '2026-12-31', lastQualified: '2026-07-31', epoch: 1 } as const;
const renewed = { securedUntil: '2027-03-31', lastQualified: '2026-10-31', epoch: 1 } as const;

const deployed = { points: 20, value: 6, lines: net(10 / 3, 8, 2) };
const above: Metrics = { ...october, deployments: deployed };
const zero: Metrics = {
  ...october,
  'net-customer-adds': {
    points: 0,
    value: -2,
    lines: net(4, 3, 5),
    next: [{ code: 'tenants', count: 3, gain: 4 }],
  },
  'intermediate-certifications': { points: 40, max: 40, value: 4, lines: people(4, 32) },
  deployments: deployed,
};

interface Told extends CourseOnCard {
  readonly metrics?: Metrics;
  readonly before?: string;
}

const TOLD: Readonly<Record<string, Told>> = {
  near: { course: course({}), event: 'near' },
  blocked: { course: course({ state: 'blocked' }), event: 'blocked', metrics: zero },
  qualified: { course: course({ state: 'secured', ...renewed }), event: 'qualified', metrics: above },
  'at-risk': { course: course({ state: 'at-risk', ...held }), event: 'at-risk' },
  recovered: {
    course: course({ state: 'secured', ...renewed }),
    event: 'recovered',
    metrics: above,
  },
  lost: {
    course: course({ state: 'lost', epoch: 1, lastQualified: '2026-05-31' }),
    event: 'lost',
    lostOn: '2026-11-01',
  },
  stale: { course: course({ stale: true }), event: 'stale' },
  'rules-changed': { course: course({}), event: 'rules-changed', before: 'security-2025-01' },
};

const cardOf = (name: string, language: 'en' | 'de') => {
  const { metrics = october, before = 'security-2026-07', ...on } = TOLD[name] ?? { course: course({}) };
  const earlier = designationOf(pathOf('smb', september), { month: '2026-09', edition: before });
  return statusCard({
    partner: CONTOSO,
    asOf: '2026-10-31',
    designation: redactForMember(designationOf(pathOf('smb', metrics))),
    earlier: redactForMember(earlier),
    course: on,
    language,
    tab: TAB,
  });
};

const everyCard = Object.keys(TOLD).flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

test.each(everyCard)('$name in $language', async ({ name, language }) => {
  const said = JSON.stringify(cardOf(name, language), null, 2);
  await expect(`${said}\n`).toMatchFileSnapshot(`../../../golden/cards/events/${name}.${language}.json`);
});

test('every one is short, wraps, says all in plain text, and names nobody and no money', () => {
  for (const { name, language } of everyCard) {
    const card = cardOf(name, language);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    const texts = card.body.flatMap((part) => (part.type === 'TextBlock' ? [part] : []));
    for (const { wrap, text } of texts) {
      expect(wrap).toBe(true);
      expect(card.fallbackText).toContain(text.replaceAll('**', '').replace(/[.]$/, ''));
    }
    expect(card.fallbackText).not.toMatch(/\*|\$|USD/);
  }
});

test('titles tell the outcome', () => {
  const titles = Object.keys(TOLD).map((name) => cardOf(name, 'en').body[0]);
  expect(titles.map((block) => (block?.type === 'TextBlock' ? block.text : ''))).toEqual([
    'Security (SMB): 68 of 100 – 2 points short',
    'Security (SMB): 78 of 100 – blocked by Net customer adds',
    'Security (SMB): 78 of 100 – qualified',
    'Security (SMB): 68 of 100 – at risk, secured until 31 Dec 2026',
    'Security (SMB): 78 of 100 – qualified',
    'Security (SMB): 68 of 100 – designation lost',
    'Security (SMB): 68 of 100 – 2 points short, with data of October',
    'Security (SMB): 68 of 100 – 2 points short',
  ]);
});

test('secured and below 70 is said with its end, too close to call with why', () => {
  const on = { course: course({ state: 'secured', ...held }) };
  const below = statusCard({
    partner: CONTOSO,
    asOf: '2026-10-31',
    designation: redactForMember(designationOf(pathOf('smb', october))),
    course: { course: { ...on.course, last: { ...last, tooCloseToCall: true } }, enrolledPath: 'smb' },
    language: 'en',
    tab: TAB,
  });
  expect(below.fallbackText).toContain('68 of 100 – secured until 31 Dec 2026. ');
  expect(below.fallbackText).toContain(
    'Secured until 31 Dec 2026. Enrolled on the SMB path until then. Too close to call:',
  );
});
