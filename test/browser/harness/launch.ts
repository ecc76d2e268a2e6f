import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { UnpackedChromium } from './unpackChromium.ts';

/** Own flags only. Those of the package switch web security off, which would make tests of origins worthless. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Starts the packaged browser. */
export function launch({ executable, environment }: UnpackedChromium): Promise<Browser> {
  const env = { ...process.env, ...environment };
  return chromium.launch({ executablePath: executable, args: flags, env });
}

/** The one address outside that a page asks for: the list of hosts that teams-js reads at its start. */
const hostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

export const answerHostList = (context: BrowserContext): Promise<unknown> =>
  context.route(hostList, (route) => route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] } }));
