import { expect, test } from 'vitest';
import type { Shown } from '#contract';
import type { ConditionDocument, PersonVerdict, TenantVerdictDocument } from '#scoring';
import { words } from '#words';

const en = words('en');
const de = words('de');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

type Condition = Shown<ConditionDocument>;
const failing = (code: Condition['code'], rest: Partial<Condition>): Condition => ({
  code,
  met: false,
  month: '2026-10',
  ...rest,
});
const met = (code: Condition['code'], rest: Partial<Condition>): Condition => ({
  ...failing(code, rest),
  met: true,
});

const usd = (cents: number) => ({ unit: 'usd', cents }) as const;
const licences = (count: number) => ({ unit: 'licences', count }) as const;

test.each<[Condition, string, string]>([
  [
    failing('consumption', { have: usd(51_200), need: { atLeast: 60_000 }, distance: usd(8_800) }),
    '$512 of $600',
    '512 $ von 600 $',
  ],
  [
    failing('consumption', { have: usd(59_999), need: { atLeast: 60_000 }, distance: usd(1) }),
    '$599.99 of $600',
    '599,99 $ von 600 $',
  ],
  [
    failing('consumption', { have: usd(1_150_000), need: { above: 1_200_000 }, distance: usd(50_001) }),
    '$11,500; more than $12,000 needed',
    '11.500 $; mehr als 12.000 $ nötig',
  ],
  [
    failing('consumption', { have: usd(0), need: { above: 0, atMost: 1_200_000 }, distance: usd(1) }),
    '$0; more is needed',
    '0 $; mehr ist nötig',
  ],
  [
    failing('consumption', { have: usd(1_300_000), need: { atLeast: 75_000, atMost: 1_200_000 } }),
    '$13,000; at most $12,000 here',
    '13.000 $; hier höchstens 12.000 $',
  ],
  [met('consumption', { have: usd(81_200) }), '$812 in twelve months', '812 $ in zwölf Monaten'],
  [
    failing('licences', { have: licences(4), need: { atLeast: 5, atMost: 300 }, distance: licences(1) }),
    '4 licences, needs 5',
    '4 Lizenzen, nötig sind 5',
  ],
  [
    failing('licences', { have: licences(280), need: { above: 300 }, distance: licences(21) }),
    '280 licences, needs more than 300',
    '280 Lizenzen, nötig sind mehr als 300',
  ],
  [
    failing('association', { have: ['DPOR'], need: ['PAL', 'CSP Tier 1', 'CSP Tier 2'] }),
    'no counting association: DPOR; PAL or CSP needed',
    'keine Zuordnung, die zählt: DPOR; nötig ist PAL oder CSP',
  ],
  [
    failing('association', { have: [], need: ['CPOR', 'CSP Tier 1', 'CSP Tier 2'] }),
    'no association; CPOR or CSP needed',
    'keine Zuordnung; nötig ist CPOR oder CSP',
  ],
  [met('association', { have: ['PAL'], need: ['PAL'] }), 'associated: PAL', 'zugeordnet: PAL'],
  [
    failing('service', { have: ['Virtual Machines', 'Storage'], need: ['Sentinel'] }),
    'no counting service: Virtual Machines, Storage',
    'kein Dienst, der zählt: Virtual Machines, Storage',
  ],
  [failing('workload', { have: [], need: ['Intune'] }), 'no counting workload', 'kein Workload, der zählt'],
  [
    failing('offer', { have: ['Trial'], need: ['Trial'] }),
    'offer that does not count: Trial',
    'Angebot, das nicht zählt: Trial',
  ],
  [
    failing('active-share', {
      have: { active: 14, paid: 100 },
      need: { numerator: 15, denominator: 100 },
      distance: { unit: 'users', count: 1 },
    }),
    '14 of 100 licences active, 15 % needed: 1 more',
    '14 von 100 Lizenzen aktiv, 15 % nötig: 1 mehr',
  ],
  [
    failing('active-share', { have: { active: 0, paid: 0 }, need: { numerator: 15, denominator: 100 } }),
    'no paid licences',
    'keine bezahlten Lizenzen',
  ],
  [
    failing('consumption', {
      have: { unit: 'share', percent: 85 },
      distance: { unit: 'share', percent: 15 },
    }),
    '85 % of what is needed',
    '85 % des Nötigen',
  ],
  [failing('consumption', { have: { unit: 'withheld' } }), 'more than counts here', 'mehr, als hier zählt'],
  [met('consumption', { have: { unit: 'share', percent: 100 } }), 'enough consumption', 'genug Verbrauch'],
])('the condition %o', (condition, english, german) => {
  expect(plain(en.condition(condition))).toBe(english);
  expect(plain(de.condition(condition))).toBe(german);
});

test('a tenant is told with the first condition that fails', () => {
  const now = [
    met('association', { have: ['PAL'] }),
    failing('consumption', { have: usd(51_200), need: { atLeast: 60_000 }, distance: usd(8_800) }),
    failing('stays-smb', {}),
  ];
  const said = (standing: TenantVerdictDocument['standing']) => en.tenant({ standing, now });
  expect(said('won')).toBe('Counts now and did not a year ago');
  expect(said('kept')).toBe('Counted already a year ago');
  expect(said('lost')).toBe('Counted a year ago and no longer does: $512 of $600');
  expect(said('almost')).toBe('Almost counts: $512 of $600');
  expect(said('not')).toBe('Does not count: $512 of $600');
});

test('a person is told with every step and every certification that does not count', () => {
  const person: Pick<PersonVerdict, 'steps' | 'faults'> = {
    steps: [
      { step: 1, certifications: ['AZ-500'], until: '2027-08-31' },
      { step: 0, certifications: ['SC-300'] },
    ],
    faults: [{ certification: 'SC-400', fault: 'retired', since: '2026-05-31' }],
  };
  expect(en.person(person)).toBe(
    'Counts as step 1 (AZ-500, until 31 Aug 2027), scoring person (SC-300); SC-400 is retired and counted until 31 May 2026',
  );
  expect(de.person(person)).toBe(
    'Zählt als Schritt 1 (AZ-500, bis 31. Aug. 2027), punktende Person (SC-300); SC-400 ist eingestellt und zählte bis 31. Mai 2026',
  );
});

test('what was not understood is said with its number', () => {
  expect(en.warning({ code: 'unknown-certification', name: 'XX-1', count: 2 })).toBe(
    '“XX-1” is not a known certification (2 awards); it earns nothing',
  );
  expect(de.warning({ code: 'unknown-workload', name: 'Foo', count: 1 })).toBe(
    '„Foo“ ist kein bekannter Workload (1 Zeile) und bringt nichts ein',
  );
});
