import { expect, test } from 'vitest';
import type { LineDocument, MetricDocument, MetricName, NextStepDocument } from '#scoring';
import { words } from '#words';

const en = words('en');
const de = words('de');
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

const STEP_3 = [['SC-100', 'SC-300', 'SC-401']];
const growth = (code: 'growth' | 'no-growth', side: 'azure' | 'm365', now: number, before: number) => {
  const amount = (value: number) =>
    side === 'azure' ? ({ unit: 'usd', cents: value } as const) : ({ unit: 'users', count: value } as const);
  const step = side === 'azure' ? 75_000 : 50;
  const steps = Math.max(0, Math.floor((now - before) / step));
  return { code, side, now: amount(now), before: amount(before), step: amount(step), steps, points: steps };
};
const WON: LineDocument = { code: 'tenants-won', side: 'azure', count: 9, points: 36 };
const LOST: LineDocument = { code: 'tenants-lost', side: 'm365', count: 1, points: -4 };
const MET: LineDocument = {
  code: 'prerequisite-met',
  step: 1,
  anyOf: ['AZ-500', 'SC-500'],
  have: 2,
  need: 1,
  points: 4,
};
const MISSING: LineDocument = {
  ...MET,
  code: 'prerequisite-missing',
  step: 2,
  anyOf: ['SC-200'],
  have: 0,
  points: 0,
};
const PEOPLE: LineDocument = { code: 'scoring-people', holds: STEP_3, count: 2, points: 16 };

test.each<[LineDocument, string, string]>([
  [WON, '9 tenants won, Azure', '9 Mandanten gewonnen, Azure'],
  [LOST, '1 tenant lost, Microsoft 365', '1 Mandant verloren, Microsoft 365'],
  [
    MET,
    'Step 1 (AZ-500 or SC-500) met: 2 people, needs 1',
    'Schritt 1 (AZ-500 oder SC-500) erfüllt: 2 Personen, nötig 1',
  ],
  [
    MISSING,
    'Step 2 (SC-200) not met: 0 people, needs 1',
    'Schritt 2 (SC-200) nicht erfüllt: 0 Personen, nötig 1',
  ],
  [PEOPLE, '2 people with SC-100, SC-300 or SC-401', '2 Personen mit SC-100, SC-300 oder SC-401'],
  [
    { code: 'scoring-people-withheld', holds: STEP_3, count: 3, points: 0 },
    '3 people with SC-100, SC-300 or SC-401: no points until every step before is met',
    '3 Personen mit SC-100, SC-300 oder SC-401: keine Punkte, bis jeder Schritt davor erfüllt ist',
  ],
  [
    growth('growth', 'azure', 1_200_000, 720_000),
    'Azure consumption grew: $12,000, a year ago $7,200; 6 full steps of $750',
    'Azure-Verbrauch gewachsen: 12.000 $, vor einem Jahr 7.200 $; 6 volle Schritte, je 750 $',
  ],
  [
    growth('growth', 'm365', 734, 100),
    'Protected users grew: 734 users, a year ago 100 users; 12 full steps of 50 users',
    'Geschützte Benutzer gewachsen: 734 Benutzer, vor einem Jahr 100 Benutzer; 12 volle Schritte, je 50 Benutzer',
  ],
  [
    growth('no-growth', 'azure', 700_000, 720_000),
    'Azure consumption did not grow: $7,000, a year ago $7,200',
    'Azure-Verbrauch nicht gewachsen: 7.000 $, vor einem Jahr 7.200 $',
  ],
  [{ code: 'above-maximum', points: -4 }, 'Beyond the maximum of the metric', 'Über dem Maximum der Metrik'],
  [{ code: 'below-zero', points: 4 }, 'A metric never falls below zero', 'Eine Metrik fällt nie unter null'],
])('the line %o', (line, english, german) => {
  expect(plain(en.line(line))).toBe(english);
  expect(plain(de.line(line))).toBe(german);
});

test.each<[NextStepDocument, string, string]>([
  [{ code: 'tenants', count: 1, gain: 4 }, '1 more tenant', '1 weiterer Mandant'],
  [{ code: 'tenants', count: 3, gain: 2 }, '3 more tenants', '3 weitere Mandanten'],
  [
    { code: 'person', holds: STEP_3, gain: 8 },
    '1 more person with SC-100, SC-300 or SC-401',
    '1 weitere Person mit SC-100, SC-300 oder SC-401',
  ],
  [
    {
      code: 'prerequisites',
      gain: 24,
      missing: [
        { step: 1, anyOf: ['AZ-500', 'SC-500'], people: 1 },
        { step: 2, anyOf: ['SC-200'], people: 2 },
      ],
    },
    '1 more person with AZ-500 or SC-500 (step 1) and 2 more people with SC-200 (step 2)',
    '1 weitere Person mit AZ-500 oder SC-500 (Schritt 1) und 2 weitere Personen mit SC-200 (Schritt 2)',
  ],
  [
    { code: 'growth', side: 'm365', more: { unit: 'users', count: 16 }, gain: 1 },
    '16 more protected users',
    '16 weitere geschützte Benutzer',
  ],
  [
    { code: 'growth', side: 'azure', more: { unit: 'usd', cents: 35_000 }, gain: 1 },
    '$350 more Azure consumption',
    '350 $ mehr Azure-Verbrauch',
  ],
])('the next step %o', (step, english, german) => {
  expect(plain(en.next(step))).toBe(english);
  expect(plain(de.next(step))).toBe(german);
});

test('of a long list of certifications the first few are named, of several lists one out of each', () => {
  const long = ['DP-300', 'AI-102', 'DP-100', 'PL-300', 'DP-420', 'DP-600', 'DP-700'];
  expect(en.holds([long])).toBe('DP-300, AI-102, DP-100 or one of 4 others');
  expect(de.holds([long])).toBe('DP-300, AI-102, DP-100 oder eines von 4 weiteren');
  expect(en.holds([['MD-100'], ['MD-101', 'MD-102']])).toBe('MD-100 and (MD-101 or MD-102)');
});

test('without amounts a step of growth is told as a share of it', () => {
  const step = { code: 'growth', side: 'azure', more: { unit: 'share', percent: 43 }, gain: 1 } as const;
  expect(plain(en.next(step))).toBe('43 % of a step more Azure consumption');
  expect(plain(de.next(step))).toBe('um 43 % eines Schritts mehr Azure-Verbrauch');
  const percent = { ...step, more: { unit: 'share', percent: 0.4, of: 'a-year-ago' } } as const;
  expect(plain(en.next(percent))).toBe('0.4 percentage points more growth of Azure consumption');
  expect(plain(de.next(percent))).toBe('0,4 Prozentpunkte mehr Wachstum (Azure-Verbrauch)');
  const withheld = { unit: 'withheld' } as const;
  const line = {
    ...growth('growth', 'azure', 1, 0),
    now: withheld,
    before: withheld,
    step: withheld,
    steps: 6,
  };
  expect(en.line(line)).toBe('Azure consumption grew; 6 full steps');
});

const metric = (name: MetricName, value: number, lines: readonly LineDocument[]): MetricDocument => ({
  metric: name,
  points: 0,
  max: 20,
  value,
  explanation: {
    category: 'performance',
    lines,
    next: [],
    clause: { document: 'security-overview', section: '', quote: '' },
  },
});

test.each<[MetricDocument, [string, string], [string, string]]>([
  [
    metric('net-customer-adds', 4, [WON, { ...LOST, count: 5 }]),
    ['+4 tenants', '9 won, 5 lost'],
    ['+4 Mandanten', '9 gewonnen, 5 verloren'],
  ],
  [
    metric('deployments', 3, [
      { ...WON, count: 5 },
      { ...LOST, count: 2 },
    ]),
    ['+3 tenants', '5 new, 2 lost'],
    ['+3 Mandanten', '5 neu, 2 verloren'],
  ],
  [
    metric('intermediate-certifications', 2, [MET, { ...MET, step: 2 }, PEOPLE]),
    ['2 scoring people', 'both prerequisites met'],
    ['2 punktende Personen', 'beide Voraussetzungen erfüllt'],
  ],
  [
    metric('intermediate-certifications', 1, [MET, MISSING, PEOPLE]),
    ['1 scoring person', '1 of 2 prerequisites not met'],
    ['1 punktende Person', '1 von 2 Voraussetzungen nicht erfüllt'],
  ],
  [
    metric('usage-growth', 18, [growth('growth', 'm365', 634, 0), growth('growth', 'azure', 480_000, 0)]),
    ['+634 users, +$4,800', '12 + 6 steps'],
    ['+634 Benutzer, +4.800 $', '12 + 6 Schritte'],
  ],
])('what the metric %# has counted', (counted, english, german) => {
  const said = (language: typeof en) => {
    const { figure, detail } = language.value(counted);
    return [plain(figure), plain(detail)];
  };
  expect(said(en)).toEqual(english);
  expect(said(de)).toEqual(german);
});
