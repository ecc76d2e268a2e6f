import { pino } from 'pino';
import { OnBehalfOf } from '../../../server/identity/onBehalfOf.ts';
import type { Ledger } from '../../../server/ledger/index.ts';
import { readSecretKeys, secretBox } from '../../../server/secrets/index.ts';
import { ShareQueues } from '../../../server/tasks/sharing/shareQueues.ts';
import { Sharing, type SharingParts } from '../../../server/tasks/sharing/sharing.ts';
import type { RunningApp } from '../appOnPort.ts';
import { APP, type FakeGraph } from '../channels/fakeGraph.ts';
import type { Issuer } from '../identity/issuer.ts';

export const boxOf = (byte: number) => {
  const keys = readSecretKeys(Buffer.alloc(32, byte).toString('base64'));
  if (!keys.ok) throw new Error(keys.problem);
  return secretBox(keys.keys);
};

/** Sharing against a fake Graph; waiting takes no time where `sleep` says so. */
export function sharingOn(
  graph: Pick<FakeGraph, 'origin' | 'graphUrl'>,
  ledger: Ledger,
  { clock, sleep, delivered }: Pick<SharingParts, 'clock' | 'sleep' | 'delivered'>,
): Sharing {
  const app = { appId: 'app', publicUrl: 'https://seventy.contoso.example' };
  const onBehalfOf = new OnBehalfOf({
    ...{ clientId: APP.id, clientSecret: APP.secret, signInOrigin: graph.origin },
    ...{ ledger, box: boxOf(7), now: () => new Date() },
  });
  return new Sharing({
    ...{
      ledger,
      onBehalfOf,
      clock,
      sleep,
      app,
      delivered,
      log: pino({ level: 'silent' }),
      clientId: APP.id,
      timeoutMs: 3000,
    },
    graphUrl: graph.graphUrl,
    queues: new ShareQueues({ clock, sleep }),
    consentUrl: (tenant) => `${graph.origin}/${tenant}/oauth2/v2.0/authorize`,
  });
}

export type Asked = readonly [method: string, path: string, body?: object, key?: string];

/** Asks in the name of a person with these roles. */
export async function askAs(
  { origin }: RunningApp,
  issuer: Issuer,
  roles: readonly string[],
  [method, path, body, key]: Asked,
) {
  const token = await issuer.sign(issuer.claims({ roles }));
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(key !== undefined && { 'Idempotency-Key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const retryAfter = answer.headers.get('Retry-After');
  return { status: answer.status, text, body: JSON.parse(text), retryAfter };
}
