import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { app, authentication, nestedAppAuth, pages } from '@microsoft/teams-js';

const clientId = '22222222-2222-4222-8222-222222222222';

/** A token by nested app authentication, with the real msal-browser; asks for a dialog when it must. */
async function nestedToken() {
  const client = await createNestablePublicClientApplication({
    auth: { clientId, authority: 'https://login.microsoftonline.com/common' },
  });
  const request = { scopes: [`api://localhost/${clientId}/access_as_user`] };
  const outcome = await client.acquireTokenSilent(request).catch(async (error: { errorCode: string }) => {
    if (error.errorCode !== 'interaction_required') throw error;
    return client.acquireTokenPopup(request);
  });
  return { token: outcome.accessToken, name: outcome.account.name ?? '' };
}

const probe = {
  app,
  authentication,
  nestedAppAuth,
  pages,
  nestedToken,
  /** The themes that the host has announced since the page was loaded. */
  themes: [] as string[],
  resumed: [] as string[],
  consent: [] as string[],
};

export type Probe = typeof probe;
Object.assign(globalThis, { probe });

await app.initialize();
app.registerOnThemeChangeHandler((theme) => probe.themes.push(theme));
app.notifyAppLoaded();
document.getElementById('consent')?.addEventListener('click', async () => {
  const url = `https://consent.example/tab/consent.html?host=${encodeURIComponent(location.origin)}`;
  const outcome = await authentication
    .authenticate({ url })
    .catch((error: Error) => `failed: ${error.message}`);
  probe.consent.push(outcome);
});
const state = document.getElementById('state');
if (state !== null) state.textContent = 'ready';
