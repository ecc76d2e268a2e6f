import { type Entry, textAt, textsAt } from './envelope.ts';
import type { Insights } from './insights.ts';
import { type FeedResult, failed, succeeded } from './problem.ts';

/** A dataset as Partner Center describes it to this account. */
export interface Dataset {
  readonly name: string;
  readonly columns: readonly string[];
  /** Sums over the rows that are alike in all columns asked for. */
  readonly metrics: readonly string[];
  readonly dateRanges: readonly string[];
  readonly minimumRecurrenceHours: number;
}

const LEAST_RECURRENCE_HOURS = 24;

export async function findDataset(insights: Insights, name: string): Promise<FeedResult<Dataset>> {
  const answer = await insights.get('dataset', '/ScheduledDataset', { datasetName: name });
  if (!answer.ok) return answer;
  const entries = answer.value.kind === 'done' ? answer.value.entries : [];
  const found = entries.map(datasetFrom).find((dataset) => same(dataset.name, name));
  if (found) return succeeded(found);
  const why = answer.value.kind === 'done' ? '' : answer.value.message;
  return failed('no-such-dataset', `Partner Center offers no dataset ${name} to this account. ${why}`.trim());
}

function datasetFrom(entry: Entry): Dataset {
  const recurrence = entry.get('minimumrecurrenceinterval');
  return {
    name: textAt(entry, 'datasetname') ?? '',
    columns: textsAt(entry, 'selectablecolumns'),
    metrics: textsAt(entry, 'availablemetrics'),
    dateRanges: textsAt(entry, 'availabledateranges'),
    minimumRecurrenceHours: Math.max(LEAST_RECURRENCE_HOURS, typeof recurrence === 'number' ? recurrence : 0),
  };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
