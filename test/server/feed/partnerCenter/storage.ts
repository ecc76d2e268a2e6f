import { randomBytes, randomUUID } from 'node:crypto';
import { apiTime } from '../../../../server/feed/feedClock.ts';
import type { Host } from './listener.ts';

export interface Storage extends Host {
  /** How long a link is good for. */
  linkMs: number;
  /** A new signed link to a file, and when it ends. */
  link(content: string): { readonly link: string; readonly expires: string };
  secrets(): string[];
}

/** Where the files lie. The signature in the link is the only permission it knows. */
export function storage(now: () => Date, origin: () => string): Storage {
  const links = new Map<string, { readonly content: string; readonly until: number }>();
  const files: Storage = {
    linkMs: 15 * 60_000,
    link(content) {
      const signature = randomBytes(32).toString('base64url');
      const until = now().getTime() + files.linkMs;
      links.set(signature, { content, until });
      const expires = apiTime(new Date(until));
      const query = new URLSearchParams({ sv: '2024-11-04', se: expires, sr: 'b', sp: 'r', sig: signature });
      return { link: `${origin()}/reports/${randomUUID()}.csv?${query}`, expires };
    },
    stepOf: (method, path) => (method === 'GET' && path.startsWith('/reports/') ? 'download' : undefined),
    reply({ step, url, headers }) {
      if (step !== 'download') return { status: 404 };
      // Two ways of proving the right at once are one too many.
      if (headers.authorization !== undefined) return { status: 400, body: 'InvalidAuthenticationInfo' };
      const known = links.get(url.searchParams.get('sig') ?? '');
      if (!known || known.until <= now().getTime()) return { status: 403, body: 'AuthenticationFailed' };
      return { status: 200, headers: { 'Content-Type': 'text/csv' }, body: known.content };
    },
    secrets: () => [...links.keys()],
  };
  return files;
}
