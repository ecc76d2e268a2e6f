// The server sends its token to the connector's address: so it must be one of the connector's own.

const HOSTS = ['smba.trafficmanager.net'];
const DOMAIN = '.botframework.com';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a token may be sent there; plain http is for the preview on this machine only. */
export function isServiceUrl(text: string, allowLoopback: boolean): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return false;
  }
  if (allowLoopback && LOOPBACK.includes(url.hostname)) return url.protocol === 'http:';
  const isKnown = HOSTS.includes(url.hostname) || url.hostname.endsWith(DOMAIN);
  return url.protocol === 'https:' && url.port === '' && isKnown;
}
