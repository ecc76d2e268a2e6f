import { randomUUID } from 'node:crypto';
import { apiTime } from '../../../../server/feed/feedClock.ts';
import { Envelopes } from './envelopes.ts';
import type { Body } from './faults.ts';
import type { Host, Received, Reply } from './listener.ts';
import { type FakeDataset, parseQuery } from './queryLanguage.ts';
import { contentOf, type FakeQuery, type FakeReport, reportFrom, stateOf, type Timing } from './reports.ts';
import type { SignIn } from './signIn.ts';
import type { Storage } from './storage.ts';

export interface InsightsApi extends Host {
  datasets: FakeDataset[];
  readonly timing: Timing;
  /** Without the role Executive report viewer everything comes redacted. */
  hasRole: boolean;
  /** Lists come in pages of so many. */
  pageSize: number;
  readonly queries: Map<string, FakeQuery>;
  readonly reports: Map<string, FakeReport>;
}

export interface InsightsParts {
  readonly signIn: SignIn;
  readonly storage: Storage;
  readonly now: () => Date;
  readonly origin: () => string;
}

const BASE = '/insights/v1/mpn';
const EXECUTION = `${BASE}/ScheduledReport/execution/`;

export function insightsApi({ signIn, storage, now, origin }: InsightsParts): InsightsApi {
  const envelopes = new Envelopes();

  function page(url: URL, all: readonly Body[], wanted: (item: Body) => boolean = () => true): Reply {
    const skipped = Number(url.searchParams.get('skiptoken') ?? 0);
    const upTo = skipped + api.pageSize;
    const next = new URL(url.pathname + url.search, origin());
    next.searchParams.set('skiptoken', String(upTo));
    const more = upTo < all.length ? { nextLink: next.href } : {};
    return envelopes.of(200, all.slice(skipped, upTo).filter(wanted), {
      ...more,
      dataRedacted: !api.hasRole,
    });
  }

  function describeDatasets({ url }: Received): Reply {
    const name = url.searchParams.get('datasetName');
    const named = (item: Body) => !name || String(item.datasetName).toLowerCase() === name.toLowerCase();
    const all = api.datasets.map((dataset) => ({
      datasetName: dataset.name,
      selectableColumns: dataset.columns,
      availableMetrics: dataset.metrics,
      availableDateRanges: dataset.dateRanges,
      minimumRecurrenceInterval: 24,
    }));
    return all.some(named) ? page(url, all, named) : envelopes.of(404, [], { message: 'Dataset not found' });
  }

  function takeQuery({ body }: Received): Reply {
    const given = keysFolded(body);
    const text = given?.get('query');
    if (!given?.get('name') || typeof text !== 'string') return refuse('Name and Query are required');
    const parsed = parseQuery(text, api.datasets);
    if (typeof parsed === 'string') return refuse(parsed);
    const query = { id: randomUUID(), text, parsed };
    api.queries.set(query.id, query);
    const value = { queryId: query.id, name: given.get('name'), query: text, type: 'userDefined' };
    return envelopes.of(200, [value], { message: 'Query created successfully' });
  }

  function takeReport({ body }: Received): Reply {
    const given = keysFolded(body);
    const query = api.queries.get(String(given?.get('queryid')));
    if (!given || !query) return envelopes.of(404, [], { message: 'Query not found' });
    const report = reportFrom(given, query, now(), api.timing);
    if (typeof report === 'string') return refuse(report);
    api.reports.set(report.id, report);
    const value = { reportId: report.id, queryId: query.id, reportStatus: 'Active', format: 'csv' };
    return envelopes.of(200, [value], { message: 'Report created successfully' });
  }

  /** With nothing but finished executions asked for, which is the default, there is nothing before the first. */
  function showExecutions({ url }: Received): Reply {
    const report = api.reports.get(decodeURIComponent(url.pathname.slice(EXECUTION.length)));
    const states = (url.searchParams.get('executionStatus') ?? 'Completed').toLowerCase().split(';');
    const at = now().getTime();
    const shown = (report?.executions ?? [])
      .filter((execution) => execution.begins <= at)
      .filter((execution) => states.includes(stateOf(execution, at).toLowerCase()));
    if (!report || shown.length === 0)
      return envelopes.of(404, [], { message: 'Report execution not found' });
    return page(
      url,
      shown.map((execution) => describe(report, execution)),
    );
  }

  function describe(report: FakeReport, execution: FakeReport['executions'][number]): Body {
    const state = stateOf(execution, now().getTime());
    const done = state === 'Completed' ? storage.link(contentOf(report, now())) : undefined;
    return {
      executionId: execution.id,
      reportId: report.id,
      format: 'csv',
      executionStatus: state,
      reportLocation: null,
      reportAccessSecureLink: done?.link ?? null,
      reportExpiryTime: done?.expires ?? null,
      reportGeneratedTime: done ? apiTime(new Date(execution.done)) : null,
    };
  }

  const refuse = (message: string): Reply => envelopes.of(400, [], { message });

  const api: InsightsApi = {
    datasets: [],
    timing: { reportMs: 5 * 60_000, executions: 1 },
    hasRole: true,
    pageSize: 100,
    queries: new Map(),
    reports: new Map(),
    stepOf(method, path) {
      if (method === 'GET' && path === `${BASE}/ScheduledDataset`) return 'dataset';
      if (method === 'POST' && path === `${BASE}/ScheduledQueries`) return 'query';
      if (method === 'POST' && path === `${BASE}/ScheduledReport`) return 'report';
      return method === 'GET' && path.startsWith(EXECUTION) ? 'execution' : undefined;
    },
    reply(received) {
      const admission = signIn.admit(received.headers.authorization);
      if (admission === 'unknown or expired') return envelopes.of(401, [], { message: 'Unauthorized' });
      if (admission === 'no second factor') {
        return { status: 401, body: { code: 900421, description: 'MFA required' } };
      }
      if (received.step === 'dataset') return describeDatasets(received);
      if (received.step === 'query') return takeQuery(received);
      if (received.step === 'report') return takeReport(received);
      return received.step === 'execution' ? showExecutions(received) : { status: 404 };
    },
  };
  return api;
}

/** The keys of a body count in any letter case. */
function keysFolded(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    return new Map(Object.entries(JSON.parse(text)).map(([key, value]) => [key.toLowerCase(), value]));
  } catch {
    return undefined;
  }
}
