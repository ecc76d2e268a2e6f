import { Router } from 'express';
import type { Authority, Registration } from '../identity/rules.ts';
import type { Ledger } from '../ledger/index.ts';
import { staticFiles } from '../staticFiles.ts';
import { buildStalePages, HOST_FOLDER, TAB_FOLDER } from './build.ts';
import { PreviewChannel } from './channel.ts';
import { connectorRoutes } from './connector.ts';
import { previewIdentity } from './identity.ts';
import { registrationAt } from './organization.ts';

export interface Preview {
  readonly registration: Registration;
  readonly authority: Authority;
  readonly tabFolder: string;
  readonly preview: Router;
  begin(): Promise<void>;
  close(): Promise<void>;
}

/** All that stands in for the outside world: the pages' build, sign-in, a page in place of Teams, a channel. */
export async function openPreview(publicUrl: string, dataDir: string, _ledger: Ledger): Promise<Preview> {
  await buildStalePages((text) => process.stdout.write(`${text}\n`));
  const identity = await previewIdentity(publicUrl);
  const channel = await PreviewChannel.open(dataDir);
  return {
    registration: registrationAt(publicUrl),
    authority: identity.authority,
    tabFolder: TAB_FOLDER,
    preview: Router().use(identity.routes, connectorRoutes(identity, channel), hostPage()),
    async begin() {},
    close: () => channel.close(),
  };
}

/** The page at `/`, with what it loads below `/preview/host/`. */
function hostPage(): Router {
  const files = staticFiles(HOST_FOLDER);
  const routes = Router();
  routes.get('/', files);
  routes.use('/preview/host', files);
  return routes;
}
