// The address of a workflow is its own password: whoever has it can post. And the server calls whatever stands
// there, so it must be one of the service's own addresses and no machine nearby.

const SUFFIXES = ['.environment.api.powerplatform.com', '.logic.azure.com'];

export type AddressCheck =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string };

/** Whether an address may be kept and called. What is wrong is said without repeating it. */
export function checkWorkflowAddress(text: string): AddressCheck {
  const url = URL.parse(text.trim());
  if (url === null) return no('it is no address');
  if (url.protocol !== 'https:') return no('it does not begin with https://');
  if (url.username !== '' || url.password !== '') return no('it holds a user name or a password');
  if (url.port !== '') return no('it names another port than 443');
  const host = url.hostname.toLowerCase();
  if (!SUFFIXES.some((suffix) => host.endsWith(suffix) && host.length > suffix.length)) {
    return no(`its host does not end with ${SUFFIXES.join(' or ')}`);
  }
  if (!url.pathname.includes('/workflows/')) return no('it is not the address of a workflow');
  if (!url.searchParams.get('sig')) return no('its signature (sig=…) is missing: copy the whole address');
  url.hash = '';
  return { ok: true, address: url.href };
}

const no = (why: string): AddressCheck => ({
  ok: false,
  reason: `This is not taken as the address of a workflow: ${why}.`,
});

const PRIVATE = [
  /^0\./,
  /^10\./,
  /^127\./,
  /^169\.254\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(22[4-9]|2[3-5]\d)\./,
  /^::1?$/,
  /^f[cd]/i,
  /^fe[89ab]/i,
  /^ff/i,
];

/** Whether an IP address is of this machine or a network around it: a name may lead there, too. */
export function isPrivateAddress(ip: string): boolean {
  const plain = ip.replace(/^::ffff:/i, '');
  return PRIVATE.some((range) => range.test(plain));
}
