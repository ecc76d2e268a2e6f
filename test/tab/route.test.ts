import { expect, test } from 'vitest';
import { DATA, hrefOf, OVERVIEW, parseRoute, type Route, writeRoute } from '../../src/tab/route.ts';

const routes: Route[] = [
  { page: 'designation', designation: 'security' },
  { page: 'designation', designation: 'security', metric: 'net-customer-adds' },
  { page: 'designation', designation: 'modern-work', metric: 'deployments', path: 'enterprise' },
  { page: 'designation', designation: 'security', on: '2026-05-31', edition: 'security-2022-10' },
  { page: 'customers', designation: 'security', metric: 'deployments', tenant: 't 1/2', path: 'smb' },
  { page: 'people', designation: 'infrastructure', path: 'enterprise' },
  { page: 'rules', designation: 'security', with: 'security-2025-01' },
  DATA,
  OVERVIEW,
];

test.each(routes)('%o survives being written and read', (route) => {
  expect(parseRoute(writeRoute(route))).toEqual(expect.objectContaining(route));
  expect(parseRoute(hrefOf(route))).toEqual(expect.objectContaining(route));
});

test('a deep link names the place as the address does', () => {
  expect(writeRoute({ page: 'designation', designation: 'security', metric: 'usage-growth' })).toBe(
    'designation/security/usage-growth',
  );
  expect(hrefOf(OVERVIEW)).toBe('#/');
});

test.each(['', '#', '#/', 'customers/1', 'designation', '//evil.example/designation', '%%%', '?path=smb'])(
  'what leads nowhere leads to the overview: %s',
  (text) => {
    expect(parseRoute(text)).toEqual(OVERVIEW);
  },
);
