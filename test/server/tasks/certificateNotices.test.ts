import { expect, test } from 'vitest';
import {
  type CertificationFact,
  certificateNotices,
  isNoticeStillSo,
} from '../../../server/tasks/notices/certificateNotices.ts';

const HOLDER = { account: 'mika', person: 'p1' };
const award = (expires: string | undefined, more: Partial<CertificationFact> = {}): CertificationFact => ({
  ...{ person: 'p1', certification: 'SC-200', earned: '2026-01-01' },
  ...(expires !== undefined && { expires }),
  ...more,
});

const told = (awards: readonly CertificationFact[], today: string) =>
  certificateNotices([HOLDER], awards, today).map(
    ({ event, bucket, silent }) => `${event} ${bucket}${silent === undefined ? '' : ` – ${silent}`}`,
  );

test('the person is told when renewal opens, 30 and 7 days before the end, each once', () => {
  const awards = [award('2027-03-15')];
  expect(told(awards, '2026-09-14')).toEqual([]);
  expect(told(awards, '2026-09-15')).toEqual(['renewal-opens mika SC-200 2027-03-15']);
  expect(told(awards, '2027-02-13')).toEqual([
    'renewal-opens mika SC-200 2027-03-15 – a later day had come when it became known',
    'certificate-expires mika SC-200 2027-03-15 30',
  ]);
  expect(told(awards, '2027-03-08').at(-1)).toBe('certificate-expires mika SC-200 2027-03-15 7');
  expect(told(awards, '2027-03-15').at(-1)).toBe('certificate-expires mika SC-200 2027-03-15 7');
  expect(told(awards, '2027-03-16').every((line) => line.endsWith('it had ended when it became known'))).toBe(
    true,
  );
  expect(told(awards, '2027-06-01')).toEqual([]);
});

test('months are counted as people count them', () => {
  expect(told([award('2027-08-31')], '2027-02-28')).toHaveLength(1);
  expect(told([award('2027-08-31')], '2027-02-27')).toHaveLength(0);
  expect(told([award('2028-02-29')], '2027-08-29')).toHaveLength(1);
});

test('what was renewed, has no end, is unknown or is of somebody else is not told', () => {
  expect(told([award('2026-12-01'), award('2027-12-01', { earned: '2026-11-01' })], '2026-11-20')).toEqual(
    [],
  );
  expect(told([award('2026-12-01'), award(undefined)], '2026-11-20')).toEqual([]);
  expect(told([award('2026-12-01', { certification: 'Baking' })], '2026-11-20')).toEqual([]);
  expect(told([award('2026-12-01', { person: 'p2' })], '2026-11-20')).toEqual([]);
});

test('what has been retired cannot be renewed, and its end is told as such', () => {
  const [notice, ...others] = certificateNotices(
    [HOLDER],
    [award('2026-12-15', { certification: 'AZ-204', earned: '2025-12-15' })],
    '2026-11-20',
  );
  // Renewal opened in June, before it was retired on 31 July: it is history by now.
  expect(notice).toMatchObject({ event: 'renewal-opens', silent: expect.any(String) });
  expect(others).toMatchObject([{ bucket: 'mika AZ-204 2026-12-15 30', payload: { retired: true } }]);
  expect(told([award('2027-06-15', { certification: 'AZ-204' })], '2026-12-15')).toEqual([]);
});

test('what became known long after it came is kept and told to nobody', () => {
  expect(told([award('2027-03-15')], '2026-12-01')).toEqual([
    'renewal-opens mika SC-200 2027-03-15 – more than 60 days ago when it became known',
  ]);
});

test('it names where the person sees what the certificate counts for', () => {
  const [notice] = certificateNotices([HOLDER], [award('2027-03-15')], '2026-09-15');
  expect(notice).toMatchObject({
    recipient: 'mika',
    payload: { certification: 'SC-200', designation: 'security' },
  });
});

test('it is still so until the next day has come', () => {
  const payload = { certification: 'SC-200', expires: '2027-03-15', retired: false, designation: null };
  expect(isNoticeStillSo({ ...payload, daysBefore: null }, '2027-02-12')).toBe(true);
  expect(isNoticeStillSo({ ...payload, daysBefore: null }, '2027-02-13')).toBe(false);
  expect(isNoticeStillSo({ ...payload, daysBefore: 7 }, '2027-03-15')).toBe(true);
  expect(isNoticeStillSo({ ...payload, daysBefore: 7 }, '2027-03-16')).toBe(false);
});
