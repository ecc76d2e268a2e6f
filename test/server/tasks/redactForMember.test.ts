import { expect, test } from 'vitest';
import type { Shown } from '#contract';
import type { DesignationDocument, ExplanationDocument } from '#scoring';
import { redactForMember, redactVerdicts, shownTo } from '../../../server/tasks/redactForMember.ts';
import { sampleScores } from '../../words/sampleScores.ts';

const designations = sampleScores().flatMap((document) => document.designations);

/** Every text and number of a document, except what the programme's rules themselves say. */
function saidIn(document: unknown): Set<unknown> {
  const said = new Set<unknown>();
  JSON.stringify(document, (key, part: unknown) => {
    if (key === 'clause' || key === 'rules') return undefined;
    if (typeof part !== 'object') said.add(part);
    return part;
  });
  return said;
}

function centsIn(document: unknown): Set<number> {
  const cents = new Set<number>();
  JSON.stringify(document, (key, part: unknown) => {
    if (key === 'cents' && typeof part === 'number') cents.add(part);
    return part;
  });
  return cents;
}

test('a member sees no amount, in cents or in dollars, under any edition', () => {
  // Whole dollars may also be a number of licences.
  const amounts = [...centsIn(designations)].filter((cents) => cents > 20_000 && cents % 100 !== 0);
  expect(amounts.length).toBeGreaterThan(300);
  const seen = designations.map((designation) => redactForMember(designation));
  expect(JSON.stringify(seen)).not.toMatch(/"usd"|"cents"/);
  const said = saidIn(seen);
  expect(amounts.filter((cents) => said.has(cents) || said.has(cents / 100))).toEqual([]);
});

test('of people only the initials are told, or the names where the organization shows them; never an id', () => {
  const people = designations.flatMap(peopleIn);
  const ids = [...new Set(people.map(({ person }) => person))];
  const names = [...new Set(people.flatMap(({ name }) => name ?? []))];
  expect(names.length).toBeGreaterThan(5);
  const seenBy = (...seeing: [] | [{ names: boolean }]) =>
    saidIn(designations.map((designation) => redactForMember(designation, ...seeing)));
  for (const said of [seenBy(), seenBy({ names: false })]) {
    expect([...ids, ...names].filter((one) => said.has(one))).toEqual([]);
  }
  const named = seenBy({ names: true });
  expect(ids.filter((one) => named.has(one))).toEqual([]);
  expect(names.filter((one) => !named.has(one))).toEqual([]);
});

function peopleIn({ paths }: DesignationDocument) {
  const verdicts = paths.flatMap(({ metrics }) =>
    metrics.flatMap(({ explanation }) => explanation?.verdicts ?? []),
  );
  return verdicts.filter((verdict) => verdict.subject === 'person');
}

test('nothing but amounts and people is changed', () => {
  for (const designation of designations) {
    const seen: Shown<DesignationDocument> = redactForMember(designation);
    expect({ ...seen, paths: [] }).toEqual({ ...designation, paths: [] });
    const points = (document: Shown<DesignationDocument>) =>
      document.paths.map(({ total, metrics }) => [
        total,
        metrics.map((metric) => [metric.points, metric.value]),
      ]);
    expect(points(seen)).toEqual(points(designation));
  }
});

test('analysts and admins see everything', () => {
  const [designation] = designations;
  if (!designation) throw new Error('the sample has designations');
  expect(shownTo({ role: 'admin', names: true }, designation)).toBe(designation);
  expect(shownTo({ role: 'analyst', names: true }, designation)).toBe(designation);
  for (const names of [true, false]) {
    expect(shownTo({ role: 'member', names }, designation)).toEqual(redactForMember(designation, { names }));
  }
});

test('an amount below a threshold becomes its share, one beyond it is withheld', () => {
  const usd = (cents: number) => ({ unit: 'usd', cents }) as const;
  const condition = { code: 'consumption', month: '2026-10' } as const;
  const [verdict] = redactVerdicts([
    {
      subject: 'tenant',
      tenant: 't1',
      side: 'azure',
      standing: 'not',
      points: 0,
      now: [
        { ...condition, met: false, have: usd(51_200), need: { atLeast: 60_000 }, distance: usd(8_800) },
        { ...condition, met: false, have: usd(59_999), need: { atLeast: 60_000 }, distance: usd(1) },
        { ...condition, met: false, have: usd(0), need: { above: 0 }, distance: usd(1) },
        { ...condition, met: false, have: usd(1_300_000), need: { atMost: 1_200_000 } },
        { ...condition, met: true, have: usd(70_000), need: { atLeast: 60_000 } },
        { code: 'stays-smb', met: false, month: '2025-10', need: { above: 0, atMost: 1_200_000 } },
      ],
      before: [
        {
          code: 'licences',
          met: false,
          month: '2025-10',
          have: { unit: 'licences', count: 4 },
          need: { atLeast: 5 },
          distance: { unit: 'licences', count: 1 },
        },
      ],
    },
  ]);
  const share = (percent: number) => ({ unit: 'share', percent });
  expect(verdict).toMatchObject({ tenant: 't1', standing: 'not' });
  expect(verdict?.subject === 'tenant' && verdict.now).toEqual([
    { ...condition, met: false, have: share(85), distance: share(15) },
    { ...condition, met: false, have: share(99), distance: share(1) },
    { ...condition, met: false, have: share(0), distance: share(100) },
    { ...condition, met: false, have: { unit: 'withheld' } },
    { ...condition, met: true, have: share(100) },
    { code: 'stays-smb', met: false, month: '2025-10' },
  ]);
  expect(verdict?.subject === 'tenant' && verdict.before).toMatchObject([
    { have: { unit: 'licences', count: 4 } },
  ]);
});

test('the next step of growth becomes a share of the step', () => {
  const usd = (cents: number) => ({ unit: 'usd', cents }) as const;
  const explanation: ExplanationDocument = {
    category: 'customer-success',
    clause: { document: 'security-overview', section: '', quote: '' },
    lines: [
      {
        code: 'growth',
        side: 'azure',
        now: usd(1_240_000),
        before: usd(720_000),
        step: usd(75_000),
        steps: 6,
        points: 6,
      },
    ],
    next: [{ code: 'growth', side: 'azure', more: usd(5_000), gain: 1 }],
  };
  const seen = redactForMember({
    designation: 'security',
    edition: 'security-2026-07',
    month: '2026-10',
    selectedPath: 'smb',
    total: 6,
    qualified: false,
    paths: [
      {
        path: 'smb',
        total: 6,
        qualified: false,
        metrics: [{ metric: 'usage-growth', points: 6, max: 20, value: 6, explanation }],
      },
    ],
  });
  const said = seen.paths[0]?.metrics[0]?.explanation;
  expect(said?.next).toEqual([
    { code: 'growth', side: 'azure', more: { unit: 'share', percent: 7 }, gain: 1 },
  ]);
  const withheld = { unit: 'withheld' };
  expect(said?.lines).toMatchObject([{ steps: 6, now: withheld, before: withheld, step: withheld }]);
});

test('what is missing of growth in per cent is told in percentage points, as much as it is', () => {
  let told = 0;
  for (const designation of designations) {
    const seen = redactForMember(designation);
    designation.paths.forEach(({ metrics }, p) => {
      metrics.forEach(({ explanation }, m) => {
        explanation?.next.forEach((step, i) => {
          if (step.code !== 'growth' || step.more.unit !== 'usd') return;
          const shown = seen.paths[p]?.metrics[m]?.explanation?.next[i];
          if (shown?.code !== 'growth' || shown.more.unit !== 'share')
            throw new Error(`${designation.edition}: the distance of ${JSON.stringify(shown)} is not told`);
          const line = explanation.lines.find(({ code }) => code === 'percent-growth');
          // Below zero it takes more than the points that are gained; never less.
          if (line?.code === 'percent-growth' && line.points >= 0 && line.before.unit === 'usd') {
            told++;
            expect(shown.more.of).toBe('a-year-ago');
            expect(shown.more.percent).toBeGreaterThanOrEqual((step.more.cents / line.before.cents) * 100);
            expect(shown.more.percent).toBeLessThan((step.more.cents / line.before.cents) * 100 + 0.1);
          }
        });
      });
    });
  }
  expect(told).toBeGreaterThan(3);
});
