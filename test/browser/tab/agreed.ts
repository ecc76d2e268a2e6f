import { CLIENT, TENANT } from '../../../server/preview/organization.ts';

/** As somebody does who has read and accepted what the sign-in service has asked. */
export async function agreed(origin: string, mail: string): Promise<void> {
  const query = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: `${origin}/tab/consent.html`,
    scope: 'https://graph.microsoft.com/ChannelMessage.Send',
    login_hint: mail,
    answer: 'yes',
  });
  const address = `${origin}/preview/identity/${TENANT}/oauth2/v2.0/authorize?${query}`;
  const answer = await fetch(address, { redirect: 'manual' });
  if (!answer.headers.get('Location')?.includes('#code='))
    throw new Error('The sign-in service gave no consent.');
}
