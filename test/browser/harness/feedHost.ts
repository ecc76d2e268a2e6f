import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';
import type { BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../../server/app.ts';
import { startBackground } from '../../../server/background.ts';
import { openDoor } from '../../../server/door.ts';
import { tokenRules } from '../../../server/identity/rules.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { openLedger, type Scope } from '../../../server/ledger/index.ts';
import { Metrics } from '../../../server/metrics/metrics.ts';
import { buildStalePages, HOST_FOLDER, TAB_FOLDER } from '../../../server/preview/build.ts';
import { previewIdentity } from '../../../server/preview/identity.ts';
import { ORGANIZATION, registrationAt, TENANT } from '../../../server/preview/organization.ts';
import { staticFiles } from '../../../server/staticFiles.ts';
import { startTasks } from '../../../server/tasks/index.ts';
import { Notifications } from '../../../server/tasks/notifications/notifications.ts';
import { silentLog, testApi } from '../../server/appOnPort.ts';
import { type FakePartnerCenter, openPartnerCenter, REDIRECT } from '../../server/feed/fakePartnerCenter.ts';
import { boxWith, randomKey } from '../../server/feed/memoryStore.ts';
import { virtualClock } from '../../server/feed/virtualClock.ts';
import { newDataFolder } from '../../server/ledger/dataFolder.ts';

/** The product with a feed and without any data, in the host page; a fake Partner Center stands behind it. */
export interface FeedHost {
  readonly center: FakePartnerCenter;
  readonly scope: Scope;
  /** Lets a page reach it under an https address: hosts open windows at no other. */
  reach(page: Page): Promise<string>;
  close(): Promise<void>;
}

const ORIGIN = new URL(REDIRECT).origin;
const SIGN_IN = 'https://login.microsoftonline.com';

export async function startFeedHost(): Promise<FeedHost> {
  await buildStalePages(() => {});
  const dataDir = newDataFolder();
  const clock = () => new Date();
  const log = silentLog();
  const opening = await openLedger({ dataDir, clock });
  if (!opening.ok) throw new Error(opening.sentence);
  const { ledger } = opening;
  const scope = ledger.scope(TENANT);
  await scope.saveOrganization(ORGANIZATION);
  // Partner Center takes its time to make a report; it need not be ours.
  const itsClock = virtualClock();
  const center = await openPartnerCenter(itsClock.now);
  const door = await openDoor(0, 'localhost');
  const local = `http://localhost:${door.port}`;
  const identity = await previewIdentity(local);
  const registration = registrationAt(local);
  const app = { appId: registration.teamsAppId, publicUrl: local };
  const tasks = startTasks({ ledger, clock, log, app });
  const addresses = { ...center.addresses, authorize: `${SIGN_IN}/{tid}/oauth2/v2.0/authorize` };
  const partnerCenter = {
    ...{ application: center.application, addresses, box: boxWith(randomKey()), redirectUri: REDIRECT },
    clock: itsClock,
  };
  const folder = join(dataDir, 'uploads');
  const background = await startBackground({
    ...{ ledger, tasks, clock, log, folder, partnerCenter, metrics: new Metrics(), nightly: false },
  });
  const notifications = new Notifications({ ledger, clock, app });
  const notices = { notifications, changed: async () => {} };
  const files = staticFiles(HOST_FOLDER);
  const host = Router().get('/', files).use('/preview/host', files);
  door.serve(
    createApp({
      ...testApi({ ledger, background, notices, registration }),
      tabFolder: TAB_FOLDER,
      verify: tokenVerifier(tokenRules(registration, identity.authority)),
      log,
      preview: Router().use(identity.routes, host),
      limits: { person: { burst: 10_000, perSecond: 1_000 } },
    }),
  );
  return {
    center,
    scope,
    async reach(page) {
      await lead(page.context(), local, center);
      return ORIGIN;
    },
    async close() {
      await door.close();
      await background.stop();
      await tasks.stop();
      await ledger.close();
      await center.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The https address leads to the server, and the sign-in's to the fake one: there a person presses a link. */
async function lead(context: BrowserContext, local: string, center: FakePartnerCenter): Promise<void> {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    // What is posted in the channel is of no interest here, and its stream would never end.
    if (pathname === '/preview/channel') return route.fulfill({ json: { posts: [] } });
    if (pathname === '/preview/channel/events') return route.fulfill({ contentType: 'text/event-stream' });
    try {
      await route.fulfill({ response: await route.fetch({ url: `${local}${pathname}${search}` }) });
    } catch (error) {
      // Who closes a page waits for no answer.
      if (context.pages().length > 0) throw error;
    }
  });
  await context.route(`${SIGN_IN}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const fake = new URL(center.addresses.token).origin;
    const answer = await fetch(`${fake}${pathname}${search}`, { redirect: 'manual' });
    const back = answer.headers.get('Location') ?? '';
    const body = `<!doctype html><html lang="en"><title>Sign-in</title><main><h1>Sign-in</h1><a href="${back.replaceAll('&', '&amp;')}">Continue</a></main>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
}
