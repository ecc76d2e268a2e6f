import type { Board, BoardSource, Delivery, Scorecard } from '#contract';
import {
  type Day,
  type Designation,
  type DesignationDocument,
  isDay,
  type MetricName,
  rulebookOf,
} from '#scoring';
import { type ChunkLine, FACTS_DOCUMENT, type Scope } from '../ledger/index.ts';
import { SOURCES } from '../sources/index.ts';
import { dayIn } from './localTime.ts';

// When the next data is expected, and what is missing from the data that is there.

/** Performance and customer success of a month are there by this day of the month after it. */
const MONTHS_BY = 20;
/** Skilling and other snapshots are renewed within so many days. */
const SNAPSHOT_DAYS = 10;
/** Growth compares a month with the same one a year before, and both count. */
const MONTHS_COUNTED = 13;

/** What comes after a month that is there, or after a snapshot of a day. */
export function nextAfter(newest: string, today: Day): Delivery {
  if (isDay(newest)) return delivery(null, dayAfter(newest, SNAPSHOT_DAYS), today);
  return monthDelivery(monthAfter(newest, 1), today);
}

const monthDelivery = (month: string, today: Day): Delivery =>
  delivery(month, `${monthAfter(month, 1)}-${MONTHS_BY}`, today);

const delivery = (month: string | null, by: Day, today: Day): Delivery => ({ month, by, late: today > by });

/** Every source with the newest that there is of it. A partner of facts documents alone has no other source. */
export function boardSources(chunks: readonly ChunkLine[], today: Day): Board['sources'] {
  const present = new Set(chunks.map(({ source }) => source));
  const isDocumentAlone = present.size === 1 && present.has(FACTS_DOCUMENT);
  const listed = present.size === 0 || isDocumentAlone ? [] : SOURCES.filter((one) => one !== FACTS_DOCUMENT);
  const names = [...new Set<string>([...present, ...listed])].toSorted();
  return names.map((source) => sourceLine(source, chunks, today));
}

function sourceLine(source: string, chunks: readonly ChunkLine[], today: Day): BoardSource {
  const own = chunks.filter((chunk) => chunk.source === source);
  const months = own.filter(({ period }) => !isDay(period));
  // What comes month by month may bring a snapshot beside it.
  const [newest] = (months.length > 0 ? months : own).toSorted((a, b) => (a.period < b.period ? 1 : -1));
  if (!newest) return { source, newest: null, acceptedAt: null, next: null };
  const { period, acceptedAt } = newest;
  // A document brings months and snapshots at once: it is due when the next month is.
  const through = source === FACTS_DOCUMENT ? monthAfter(period.slice(0, 7), -1) : period;
  return { source, newest: period, acceptedAt, next: nextAfter(through, today) };
}

/** By designation, the month that its score waits for. */
export const scoreDeliveries = (
  designations: readonly Pick<DesignationDocument, 'designation' | 'month'>[],
  today: Day,
): Scorecard['deliveries'] =>
  designations.map(({ designation, month }) => ({ designation, ...nextAfter(month, today) }));

/** Months and days of which rows could not be read, each with the metrics that were computed without them. */
export const incompleteData = (
  chunks: readonly ChunkLine[],
  designations: readonly Pick<DesignationDocument, 'designation' | 'edition' | 'month'>[],
): Scorecard['incomplete'] =>
  chunks
    .filter((chunk) => chunk.incomplete)
    .map(({ source, period }) => ({
      source,
      period,
      touches: designations.flatMap((one) => {
        const metrics = metricsOf(source, period, one);
        return metrics.length === 0 ? [] : [{ designation: one.designation, metrics }];
      }),
    }));

type List = 'azure' | 'licenses' | 'revenue' | 'usage' | 'people';

/** What is computed of a source; of a facts document and of the list of customers everything is. */
const LISTS: Readonly<Record<string, readonly List[]>> = {
  AzureUsage: ['azure'],
  OfficeUsage: ['licenses'],
  EMSUsage: ['licenses'],
  'CPOR-M365': ['licenses'],
  BusinessApplicationsRevenue: ['revenue'],
  BusinessApplicationsUsage: ['usage'],
  TrainingCompletions: ['people'],
};

function metricsOf(
  source: string,
  period: string,
  { edition, month }: { readonly designation: Designation; readonly edition: string; readonly month: string },
): readonly MetricName[] {
  const rulebook = rulebookOf(edition);
  if (!rulebook) return [];
  const oldest = monthAfter(month, 1 - MONTHS_COUNTED);
  if (!isDay(period) && (period > month || period < oldest)) return [];
  const lists = LISTS[source];
  const touched = (list: List): boolean => lists === undefined || lists.includes(list);
  const months = rulebook.uses.some((list) => touched(list));
  const metrics = rulebook.paths.flatMap((path) => path.metrics);
  const names = metrics
    .filter(({ rule }) => (rule.kind === 'people' ? touched('people') : months))
    .map(({ metric }) => metric);
  return [...new Set(names)];
}

function monthAfter(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

function dayAfter(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The day that it is for the partner; a preview whose clock was moved on is ahead of the machine's. */
export async function todayOf(scope: Scope, partnerId: string): Promise<Day> {
  const [organization, scores] = await Promise.all([scope.organization(), scope.latestScores(partnerId)]);
  const day = dayIn(organization?.timeZone ?? 'UTC', new Date());
  return [day, ...scores.map(({ asOf }) => asOf)].toSorted().at(-1) ?? day;
}
