import { app, authentication } from '@microsoft/teams-js';

// The host is on http here, which teams-js accepts only when told so.
const host = new URLSearchParams(location.search).get('host') ?? '';
await app.initialize([host]);
document
  .getElementById('agree')
  ?.addEventListener('click', () => authentication.notifySuccess('consent-key'));
document.getElementById('refuse')?.addEventListener('click', () => authentication.notifyFailure('refused'));
document.title = 'Consent ready';
