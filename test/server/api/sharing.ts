import { OnBehalfOf } from '../../../server/identity/onBehalfOf.ts';
import type { Ledger } from '../../../server/ledger/index.ts';
import { readSecretKeys, secretBox } from '../../../server/secrets/index.ts';
import { ShareQueues } from '../../../server/tasks/sharing/shareQueues.ts';
import { Sharing } from '../../../server/tasks/sharing/sharing.ts';
import { silentLog } from '../appOnPort.ts';
import { APP, type FakeGraph } from '../channels/fakeGraph.ts';

export const boxOf = (byte: number) => {
  const keys = readSecretKeys(Buffer.alloc(32, byte).toString('base64'));
  if (!keys.ok) throw new Error(keys.problem);
  return secretBox(keys.keys);
};

/** Sharing against a fake Graph; waiting takes no time where `sleep` says so. */
export function sharingOn(
  graph: Pick<FakeGraph, 'origin' | 'graphUrl'>,
  ledger: Ledger,
  { clock, sleep }: { readonly clock: () => Date; readonly sleep: (ms: number) => Promise<void> },
): Sharing {
  const app = { appId: 'app', publicUrl: 'https://seventy.contoso.example' };
  const onBehalfOf = new OnBehalfOf({
    ...{ clientId: APP.id, clientSecret: APP.secret, signInOrigin: graph.origin },
    ...{ ledger, box: boxOf(7), now: () => new Date() },
  });
  return new Sharing({
    ...{ ledger, onBehalfOf, clock, sleep, app, log: silentLog(), clientId: APP.id, timeoutMs: 3000 },
    graphUrl: graph.graphUrl,
    queues: new ShareQueues({ clock, sleep }),
    consentUrl: (tenant) => `${graph.origin}/${tenant}/oauth2/v2.0/authorize`,
  });
}
