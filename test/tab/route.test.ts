import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, parseRoute, type Route, writeRoute } from '../../src/tab/route.ts';

/** What an address may carry: it is somebody else's, and encoded. */
const text = fc.string({ unit: 'grapheme', minLength: 1 });
const option = fc.option(text, { nil: undefined });
const name = fc.constantFrom('security', 'modern-work', 'infrastructure');
const place = { partner: option, designation: name, path: option, on: option, edition: option };
const metric = fc.constantFrom(undefined, 'deployments', 'net-customer-adds', 'usage-growth');

const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    page: fc.constantFrom(
      'overview' as const,
      'data' as const,
      'notifications' as const,
      'settings' as const,
    ),
    partner: option,
  }),
  fc.record({ page: fc.constant('designation' as const), ...place, metric }),
  fc.record({ page: fc.constant('customers' as const), ...place, metric: option, tenant: option }),
  fc.record({ page: fc.constant('people' as const), ...place }),
  fc.record({ page: fc.constant('rules' as const), ...place, with: option }),
);

test('every route survives being written and read, with its partner', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(writeRoute(route))).toEqual(route);
      expect(parseRoute(hrefOf(route))).toEqual(route);
    }),
  );
});

test.each<[string, Route]>([
  ['', { page: 'overview' }],
  ['?partner=contoso', { page: 'overview', partner: 'contoso' }],
  ['data?partner=contoso', { page: 'data', partner: 'contoso' }],
  ['designation/security', { page: 'designation', designation: 'security' }],
  [
    'designation/security/usage-growth?partner=contoso+%26+sons',
    { page: 'designation', partner: 'contoso & sons', designation: 'security', metric: 'usage-growth' },
  ],
  ['designation/security/people', { page: 'people', designation: 'security' }],
])('a deep link names the place as the address does, and no more than is said: "%s"', (link, route) => {
  expect(writeRoute(route)).toBe(link);
  expect(hrefOf(route)).toBe(`#/${link}`);
  expect(parseRoute(link)).toEqual(route);
});

test.each(['', '#', '#/', 'customers/1', 'designation', '//evil.example/designation', '%%%', '?path=smb'])(
  'what leads nowhere leads to the overview: %s',
  (nowhere) => {
    expect(parseRoute(nowhere)).toEqual({ page: 'overview' });
  },
);

test('who names nobody means the first partner', () => {
  expect(parseRoute('designation/security?partner=').partner).toBeUndefined();
});
