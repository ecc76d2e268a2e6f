import autocannon, { type Request, type Result } from 'autocannon';

export const METRICS_TOKEN = 'soak-metrics-token';
export const LONG = process.env.TEST_LENGTH === 'long';
export const ORGANIZATIONS = LONG ? 12 : 3;
export const PEOPLE = 8;

export interface Server {
  readonly origin: string;
  readonly tokens: readonly string[];
}

/** What people do with the tab, and programs with the API, in about these shares. */
const PATHS = [
  ...['/me', '/scorecard', '/scorecard', '/scorecard'],
  ...['/customers?designation=security', '/customers?designation=modern-work'],
  ...['/skilling?designation=security', '/trend?designation=security', '/editions?designation=security'],
  ...['/board', '/imports', '/notifications', '/audit?limit=20'],
];

function requests({ tokens }: Server): Request[] {
  const all = tokens.flatMap((token, person) =>
    PATHS.map((path, index) => ({
      method: 'GET' as const,
      path: `/api/v1${path}`,
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' },
      // Another order than one person's pages after the other.
      order: (person * 7 + index * 31) % (tokens.length * PATHS.length),
    })),
  );
  return all.sort((a, b) => a.order - b.order).map(({ order: _, ...request }) => request);
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second; without it as fast as they are answered. */
  readonly rate?: number;
}

export async function load(server: Server, { connections, seconds, rate }: Load): Promise<Result> {
  return autocannon({
    ...{ url: server.origin, connections, duration: seconds, timeout: 30, requests: requests(server) },
    ...(rate !== undefined && { overallRate: rate }),
  });
}

/** More at a time until no more is answered: that rate is what the server can do. */
export async function saturation(server: Server, seconds: number): Promise<number> {
  let best = 0;
  for (const connections of [4, 8, 16, 32, 64]) {
    const { requests: done, latency, non2xx } = await load(server, { connections, seconds });
    console.log(`ramp: ${connections} connections, ${done.average} requests/s, p99 ${latency.p99} ms`);
    if (non2xx > 0) console.log(`ramp: ${non2xx} refused`);
    if (done.average < best * 1.05) return Math.max(best, done.average);
    best = Math.max(best, done.average);
  }
  return best;
}

/** One of the numbers at /metrics. */
export async function metric({ origin }: Server, name: string): Promise<number> {
  const answer = await fetch(`${origin}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  const line = (await answer.text()).split('\n').find((one) => one.startsWith(name));
  return Number(line?.split(' ').at(-1));
}
