import { expect, test } from 'vitest';
import { parseFacts } from '#contract';
import {
  certification,
  type Day,
  type Designation,
  type DesignationDocument,
  type FactsDocument,
  score,
  scoreDocument,
} from '#scoring';
import { PEOPLE } from '../../server/preview/organization.ts';
import { sampleFacts } from '../../server/sample/index.ts';

const someDay = '2026-11-20';
const lastDayOf = (code: string): Day => certification(code)?.lastDay ?? 'never';

function designations(facts: FactsDocument): Record<Designation, DesignationDocument> {
  const { designations } = scoreDocument(score(facts), 'metrics');
  return Object.fromEntries(designations.map((each) => [each.designation, each])) as Record<
    Designation,
    DesignationDocument
  >;
}

const pathOf = ({ paths }: DesignationDocument, name: string) => paths.find(({ path }) => path === name);
const standings = (facts: FactsDocument) =>
  Object.values(designations(facts)).map(({ designation, standing }) => `${designation}: ${standing}`);

/** From one day a month, or from every day: two years in which certifications retire, and a leap day. */
function startDays(): Day[] {
  const kinds = ['01', '15', '20', '21', 'last'];
  const days: Day[] = [];
  for (let time = Date.UTC(2026, 7, 1); time <= Date.UTC(2028, 7, 1); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  if (process.env.TEST_LENGTH === 'long') return days;
  const turningPoints = ['AZ-500', 'WSHA', 'MS-102'].map(lastDayOf);
  return days.filter((day, index) => {
    const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    const kind = kinds[month % kinds.length];
    const last = days[index + 1]?.endsWith('-01') === true;
    const chosen = kind === 'last' ? last : day.endsWith(`-${kind}`);
    return (
      chosen || day === '2028-02-29' || [day, days[index - 1]].some((d) => turningPoints.includes(d ?? ''))
    );
  });
}

test.each(startDays())('on %s every designation stands where the preview wants it', (day) => {
  const all = designations(sampleFacts(day));

  const security = all.security;
  expect(security).toMatchObject({ edition: 'security-2026-07', selectedPath: 'smb', standing: 'near' });
  expect(security.total).toBeGreaterThanOrEqual(66);
  expect(pathOf(security, 'enterprise')?.total).toBeLessThan(45);

  const modernWork = all['modern-work'];
  expect(modernWork).toMatchObject({ selectedPath: 'smb', standing: 'blocked' });
  // When its last advanced certification has ended, no partner can have a point in that metric.
  const zero = day > lastDayOf('MS-102') ? 'advanced-certifications' : 'net-customer-adds';
  expect(pathOf(modernWork, 'smb')?.unmet).toEqual([zero]);

  expect(all.infrastructure).toMatchObject({ selectedPath: 'smb', standing: 'qualified' });
  expect(all.infrastructure.total).toBeGreaterThanOrEqual(75);
  expect(all['data-ai']).toMatchObject({ selectedPath: 'smb', standing: 'near' });

  const digital = all['digital-app-innovation'];
  expect(digital).toMatchObject({ selectedPath: 'smb', standing: 'building' });
  expect(digital.total).toBeGreaterThanOrEqual(45);
  expect(digital.total).toBeLessThanOrEqual(58);
  expect(pathOf(digital, 'smb')?.unmet).toEqual([]);

  expect(all['business-applications']).toMatchObject({ selectedPath: 'smb', standing: 'building' });
  expect(all['business-applications'].total).toBeGreaterThan(20);
  expect(all['business-applications'].total).toBeLessThan(40);
});

test.each(['2026-08-01', '2026-11-20', '2027-08-31', '2028-01-21', '2028-02-29'])(
  'with the month after %s Digital & App Innovation comes near, and nothing else changes its standing',
  (day) => {
    const before = standings(sampleFacts(day));
    expect(before).toContain('digital-app-innovation: building');
    expect(standings(sampleFacts(day, { next: true }))).toEqual(
      before.map((line) => (line.startsWith('digital') ? 'digital-app-innovation: near' : line)),
    );
  },
);

test.each([someDay, '2028-02-29'])(
  'the facts of %s are a facts document, now and with the next month',
  (day) => {
    for (const next of [false, true]) {
      const text = JSON.stringify(sampleFacts(day, { next }));
      expect(parseFacts(JSON.parse(text))).toMatchObject({ ok: true });
      expect(Buffer.byteLength(text)).toBeLessThan(7_000_000);
    }
  },
);

test('the same day has the same facts', () => {
  expect(JSON.stringify(sampleFacts(someDay))).toBe(JSON.stringify(sampleFacts(someDay)));
});

test.each([
  ['2026-10-01', '2026-08'],
  ['2026-10-20', '2026-08'],
  ['2026-10-21', '2026-09'],
  ['2026-10-31', '2026-09'],
  ['2027-01-20', '2026-11'],
  ['2028-02-29', '2028-01'],
])('on %s the data reach to %s, thirty-six months of them', (day, last) => {
  const { asOf, dataThrough, azure = [], licenses = [], revenue = [], usage = [] } = sampleFacts(day);
  expect(asOf).toBe(day);
  expect(dataThrough).toEqual({ azure: last, licenses: last, revenue: last, usage: last });
  for (const list of [azure, licenses, revenue, usage]) {
    const months = [...new Set(list.map(({ month }) => month))].toSorted();
    expect(months).toHaveLength(36);
    expect(months.at(-1)).toBe(last);
  }
});

test('the next month adds to the history and changes nothing in it', () => {
  const before = sampleFacts(someDay);
  const after = sampleFacts(someDay, { next: true });
  expect(after.asOf > someDay).toBe(true);
  expect(after.dataThrough).toMatchObject({ azure: '2026-10' });
  for (const list of ['azure', 'licenses', 'revenue', 'usage'] as const) {
    const known = (after[list] ?? []).filter(({ month }) => month < '2026-10');
    expect(known).toEqual(before[list]);
    expect(after[list]?.length).toBeGreaterThan(known.length);
  }
  expect([after.customers, after.claims, after.people]).toEqual([
    before.customers,
    before.claims,
    before.people,
  ]);
});

test('certificates run out at every distance, have run out, are retired, or are not known', () => {
  const { certifications = [] } = sampleFacts(someDay);
  const ending = (from: Day, to: Day) =>
    certifications.filter(({ expires = '' }) => expires > from && expires <= to).length;
  expect(ending(someDay, '2026-11-27')).toBeGreaterThan(0);
  expect(ending('2026-11-27', '2026-12-20')).toBeGreaterThan(0);
  expect(ending('2026-12-20', '2027-05-20')).toBeGreaterThan(2);
  expect(ending('2026-01-01', someDay)).toBe(1);
  const retired = certifications.filter((award) => certification(award.certification)?.retired !== undefined);
  expect(retired.some((award) => lastDayOf(award.certification) < someDay)).toBe(true);
  expect(retired.some((award) => lastDayOf(award.certification) > someDay)).toBe(true);
  expect(certifications.filter((award) => !certification(award.certification))).toHaveLength(1);
  for (const { certification: code, earned, expires } of certifications) {
    expect(earned <= someDay, code).toBe(true);
    const { retired: end } = certification(code) ?? {};
    if (end) expect(earned <= end, code).toBe(true);
    if (expires) expect(expires > earned, code).toBe(true);
  }
});

test('the people of the preview are among those of the partner', () => {
  const mails = sampleFacts(someDay).people?.map(({ email }) => email);
  expect(mails).toHaveLength(24);
  expect(mails).toEqual(expect.arrayContaining([PEOPLE.admin.mail, PEOPLE.member.mail]));
});

test('customers are mostly small, and a few things do not count', () => {
  const { customers = [], azure = [] } = sampleFacts(someDay);
  const share = (segment: string | undefined) =>
    customers.filter((customer) => customer.segment === segment).length / customers.length;
  expect(customers.length).toBeGreaterThan(270);
  expect(new Set(customers.map(({ name }) => name)).size).toBe(customers.length);
  expect(share('smb')).toBeGreaterThan(0.7);
  for (const segment of ['smc', 'enterprise', undefined]) expect(share(segment)).toBeGreaterThan(0.02);
  expect(azure.filter(({ acr }) => acr < 0)).toHaveLength(1);
  expect(azure.some(({ association }) => association === 'CPOR')).toBe(true);
  const offers = new Set(azure.map(({ offer }) => offer));
  for (const offer of ['Support', 'Trial', undefined]) {
    expect(offers).toContain(offer);
  }
});
