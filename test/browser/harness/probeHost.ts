import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { PreviewChannel } from '../../../server/preview/channel.ts';
import { connectorRoutes } from '../../../server/preview/connector.ts';
import { type PreviewIdentity, previewIdentity } from '../../../server/preview/identity.ts';
import { securityHeaders } from '../../../server/securityHeaders.ts';
import { staticFiles } from '../../../server/staticFiles.ts';

/** The built host page and the built probe, in a temporary folder. */
export interface ProbePages {
  page: string;
  tab: string;
  remove(): Promise<void>;
}

/** The host page with a probe in place of the tab, on a server of its own. */
export interface ProbeHost {
  origin: string;
  channel: PreviewChannel;
  identity: PreviewIdentity;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

/** Builds the real host page, and a page that lets a test call teams-js and msal-browser function by function. */
export async function buildProbePages(): Promise<ProbePages> {
  const folder = await mkdtemp(join(tmpdir(), 'seventy-probe-pages-'));
  const [page, tab] = [join(folder, 'host'), join(folder, 'tab')];
  await Promise.all([
    runVite('--config', 'server/preview/vite.config.ts', '--outDir', page),
    runVite('--config', 'test/browser/probe/vite.config.ts', '--outDir', tab),
  ]);
  return { page, tab, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Serves them with the real identity and channel of the preview; nothing has been posted yet. */
export async function startProbeHost({ page, tab }: ProbePages): Promise<ProbeHost> {
  const folder = await mkdtemp(join(tmpdir(), 'seventy-probe-data-'));
  const app = express();
  const server = createServer(app).listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const identity = await previewIdentity(origin);
  const channel = await PreviewChannel.open(folder);
  app.use(securityHeaders(origin));
  app.use('/tab', staticFiles(tab));
  app.use('/preview/host', staticFiles(page));
  app.use(identity.routes, connectorRoutes(identity, channel));
  app.get('/', staticFiles(page));

  return {
    origin,
    channel,
    identity,
    async close() {
      await channel.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In a process of its own, as `npm start` does it: a build leaves much memory behind. */
async function runVite(...args: string[]) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = await once(build, 'exit');
  if (code !== 0)
    throw new Error(`Vite could not build with ${args.join(' ')}: it ended with ${String(code)}.`);
}
