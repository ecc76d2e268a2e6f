import { z } from 'zod';
import type { Ledger } from '../ledger/index.ts';
import { type SecretBox, tokensPurpose } from '../secrets/index.ts';

export interface TokenStoreParts {
  readonly ledger: Ledger;
  readonly box: SecretBox;
  readonly now: () => Date;
}

/** What the sign-in library writes: of it only access tokens are kept. */
const cacheText = z.looseObject({
  AccessToken: z.record(z.string(), z.looseObject({ expires_on: z.coerce.number() })).default({}),
});

export interface TokenStore {
  load(): Promise<string | undefined>;
  save(text: string): Promise<void>;
}

/**
 * Where the tokens of one person are kept: sealed in the ledger, so that another server finds them too. What opens
 * with no key any more, or was sealed for somebody else, counts as nothing.
 */
export function tokenStore(
  { ledger, box, now }: TokenStoreParts,
  { tenant, id }: { readonly tenant: string; readonly id: string },
): TokenStore {
  const scope = ledger.scope(tenant);
  const purpose = tokensPurpose(tenant, id);
  return {
    async load() {
      const sealed = await scope.tokenCache(id);
      const opening = sealed === undefined ? undefined : box.open(sealed, purpose);
      return opening?.ok ? opening.text : undefined;
    },
    save: (text) => scope.saveTokenCache(id, box.seal(stillOfUse(text, now()), purpose)),
  };
}

/** Access tokens that have not ended. A refresh token would open more and last longer than anything here needs. */
function stillOfUse(text: string, now: Date): string {
  const { AccessToken } = cacheText.parse(JSON.parse(text));
  const seconds = now.getTime() / 1000;
  const alive = Object.entries(AccessToken).filter(([, { expires_on }]) => expires_on > seconds);
  return JSON.stringify({ AccessToken: Object.fromEntries(alive) });
}
