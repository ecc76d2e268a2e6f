import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { staticFiles } from '../../../server/staticFiles.ts';
import { type RunningServer, tokenFrom } from './server.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The page that only renders, with the scorecard that the product answers now, on a server of its own. */
export interface FixedPage {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveFixedPage(folder: string, product: RunningServer): Promise<FixedPage> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const config = join(import.meta.dirname, 'fixed/vite.config.ts');
  const options = ['build', '--config', config, '--outDir', folder, '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [vite, ...options], { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The page with fixed data could not be built.');
  const answer = await fetch(`${product.origin}/api/v1/scorecard`, {
    headers: { Authorization: `Bearer ${await tokenFrom(product)}` },
  });
  writeFileSync(join(folder, 'scorecard.js'), `var scorecard = ${await answer.text()};`);
  const server = createServer(express().use(staticFiles(folder))).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
