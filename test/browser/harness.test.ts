import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';

/** A page that goes wrong in the way that its address names. */
const pages: Readonly<Record<string, string>> = {
  '/console': '<script>console.error("said aloud")</script>',
  '/uncaught': '<script>setTimeout(() => { throw new Error("dropped") })</script>',
  '/missing': '<img src="/nowhere.png" alt="">',
  '/refused': '<script>fetch("http://localhost:9/").catch(() => {})</script>',
  '/frame': '<iframe src="/console" title="inside"></iframe>',
  '/unnamed': '<html lang="en"><title>t</title><main><h1>t</h1><button></button></main>',
  '/framedUnnamed':
    '<html lang="en"><title>t</title><main><h1>t</h1><iframe src="/unnamed" title="f"></iframe></main>',
  '/empty': '<html lang="en"><title>t</title>',
};

describeInBrowser('the browser harness', (browser) => {
  let servers: Server[];
  let [here, elsewhere] = ['', ''];

  beforeAll(async () => {
    servers = [0, 1].map(() =>
      createServer(({ url = '' }, response) => {
        const page = pages[url];
        response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html' }).end(page);
      }).listen(0, 'localhost'),
    );
    await Promise.all(servers.map((server) => once(server, 'listening')));
    [here = '', elsewhere = ''] = servers.map(
      (server) => `http://localhost:${(server.address() as AddressInfo).port}`,
    );
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  for (const [path, what] of [
    ['/console', /console error: said aloud/],
    ['/uncaught', /uncaught: Error: dropped/],
    ['/missing', /console error: .*404/],
    ['/refused', /request failed: GET http:\/\/localhost:9\//],
    ['/frame', /console error: said aloud/],
  ] as const) {
    test(`notices what goes wrong in ${path}`, async () => {
      const page = await browser.newPage();
      await page.goto(`${here}${path}`, { waitUntil: 'networkidle' });
      expect(browser.takeProblems(page).join('\n')).toMatch(what);
    });
  }

  test('keeps web security: another origin cannot be read', async () => {
    const page = await browser.newPage();
    await page.goto(`${here}/empty`);
    const read = page.evaluate((url) => fetch(url).then((response) => response.status), `${elsewhere}/empty`);
    await expect(read).rejects.toThrow('Failed to fetch');
    expect(browser.takeProblems(page).join('\n')).toContain('blocked by CORS policy');
  });

  test('axe finds what is wrong, in a frame too, and never passes an empty page', async () => {
    const page = await browser.newPage();
    for (const path of ['/unnamed', '/framedUnnamed']) {
      await page.goto(`${here}${path}`);
      const found = { actual: [expect.stringContaining('button-name')] };
      await expect(expectAccessible(page, page.getByRole('heading'))).rejects.toMatchObject(found);
    }
    page.setDefaultTimeout(500);
    await page.goto(`${here}/empty`);
    await expect(expectAccessible(page, page.getByRole('heading'))).rejects.toThrow('Timeout');
    browser.takeProblems(page);
  });
});
