import { rmSync } from 'node:fs';
import type { Express, Router } from 'express';
import { afterAll, expect, it } from 'vitest';
import { ROLES } from '#contract';
import { ROUTES } from '../../../server/api/routes.ts';
import { createApp } from '../../../server/app.ts';
import type { Ledger } from '../../../server/ledger/index.ts';
import { PROBLEMS } from '../../../server/problems.ts';
import { silentLog, smallTab, testApi } from '../appOnPort.ts';

// What the router really serves, against the table of routes.

/** Answered to everybody, and without a word about any organization. */
const OUTSIDE = ['GET /', 'GET /api/openapi.json', 'GET /healthz', 'GET /readyz'];

const tabFolder = smallTab();
afterAll(() => rmSync(tabFolder, { recursive: true }));

function assembled(): Express {
  const nobody = async () => ({ ok: false, code: 'token-missing', detail: '' }) as const;
  const ledger = {} as Ledger;
  return createApp({ ...testApi({ ledger }), tabFolder, verify: nobody, log: silentLog() });
}

/** Every route in a router, also in those below it. */
function served({ stack }: Pick<Router, 'stack'>): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (route) {
      const methods = new Set(route.stack.flatMap(({ method }) => (method ? [method.toUpperCase()] : [])));
      return [...methods].map((method) => `${method} ${String(route.path)}`);
    }
    return 'stack' in handle ? served(handle as unknown as Router) : [];
  });
}

const declared = ROUTES.map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`);

it('serves the routes of the table and nothing else', () => {
  expect(served(assembled().router).toSorted()).toEqual([...declared, ...OUTSIDE].toSorted());
});

it('notices a route that is in no table', () => {
  const app = assembled();
  app.get('/api/v1/secret', (_request, response) => void response.end());
  expect(served(app.router)).toContain('GET /api/v1/secret');
  expect(declared).not.toContain('GET /api/v1/secret');
});

it('has each route once', () => {
  expect(new Set(declared).size).toBe(declared.length);
});

it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'declares %s whole',
  (_name, route) => {
    expect(['open', ...ROLES]).toContain(route.role);
    expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
    for (const code of route.problems) expect(Object.keys(PROBLEMS)).toContain(code);
    const named = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(route.params?.shape ?? {})).toEqual(named);
    expect(route.body === undefined || route.method === 'post' || route.method === 'put').toBe(true);
  },
);
