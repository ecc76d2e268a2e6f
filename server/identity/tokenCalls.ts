import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

const TIMEOUT_MS = 5_000;
const LARGEST_BYTES = 256 * 1024;

export const SIGN_IN_ORIGIN = 'https://login.microsoftonline.com';

/**
 * How the sign-in library reaches the sign-in service: in time, and nowhere else, as its own client would not see
 * to. In the preview and in tests the service is on this machine, where the library itself takes no address.
 */
export function tokenCalls(origin: string = SIGN_IN_ORIGIN): INetworkModule {
  async function call<T>(
    method: 'GET' | 'POST',
    url: string,
    { headers = {}, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const { origin: asked, pathname, search } = new URL(url);
    if (asked !== SIGN_IN_ORIGIN) throw new Error(`${asked} is not where people sign in.`);
    const answer = await fetch(`${origin}${pathname}${search}`, {
      ...{ method, headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    if (text.length > LARGEST_BYTES) throw new Error('The sign-in service has answered too much.');
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null)
      throw new Error('The sign-in service has answered nothing.');
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: said as T };
  }
  return {
    sendGetRequestAsync: (url, options) => call('GET', url, options),
    sendPostRequestAsync: (url, options) => call('POST', url, options),
  };
}
