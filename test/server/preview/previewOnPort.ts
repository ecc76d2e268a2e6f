import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { openDoor } from '../../../server/door.ts';
import { PreviewChannel } from '../../../server/preview/channel.ts';
import { connectorRoutes } from '../../../server/preview/connector.ts';
import { type PreviewIdentity, previewIdentity } from '../../../server/preview/identity.ts';
import { BOT } from '../../../server/preview/organization.ts';

export interface RunningPreview {
  readonly origin: string;
  readonly dataDir: string;
  readonly identity: PreviewIdentity;
  /** Asks for the bot's token as the connector's documentation says, but for the changes. */
  botToken(changes?: Record<string, string>): Promise<{ status: number; body: { access_token: string } }>;
  /** Stops it; with `keep` the data folder stays for another start. */
  close(keep?: 'keep'): Promise<void>;
}

/** The preview's sign-in service and channel on a free port, without the rest of the server. */
export async function runPreview(
  dataDir = mkdtempSync(join(tmpdir(), 'seventy-preview-')),
): Promise<RunningPreview> {
  const door = await openDoor(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${door.port}`;
  const identity = await previewIdentity(origin);
  const channel = await PreviewChannel.open(dataDir);
  door.serve(express().use(identity.routes, connectorRoutes(identity, channel)));
  return {
    origin,
    dataDir,
    identity,
    async botToken(changes = {}) {
      const asked = {
        grant_type: 'client_credentials',
        client_id: BOT,
        client_secret: identity.botSecret,
        scope: 'https://api.botframework.com/.default',
        ...changes,
      };
      const answer = await fetch(identity.tokenUrl, { method: 'POST', body: new URLSearchParams(asked) });
      return { status: answer.status, body: await answer.json() };
    },
    async close(keep) {
      await channel.close();
      await door.close();
      if (!keep) rmSync(dataDir, { recursive: true });
    },
  };
}
