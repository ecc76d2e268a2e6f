import { Router } from 'express';
import type { TokenRules } from '../identity/rules.ts';
import type { Ledger } from '../ledger/index.ts';
import { staticFiles } from '../staticFiles.ts';
import { buildStalePages, HOST_FOLDER, TAB_FOLDER } from './build.ts';
import { PreviewChannel } from './channel.ts';
import { connectorRoutes } from './connector.ts';
import { previewIdentity } from './identity.ts';

export interface Preview {
  readonly publicUrl: string;
  readonly tabFolder: string;
  readonly rules: TokenRules;
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
    publicUrl,
    tabFolder: TAB_FOLDER,
    rules: identity.rules,
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
