import { EXPORTS } from '../sources/exports/index.ts';
import type { Source } from '../sources/index.ts';
import type { DatasetWish } from './datasetWish.ts';

/**
 * Growth compares twelve months with the twelve before, and the newest data is up to two months old: 26 months hold
 * all that counts.
 */
const FOR_GROWTH = { months: 26 };

/** What an export is read for is what its dataset is asked for: the two bear the same name. */
function wishFor(source: Source, since: DatasetWish['since']): DatasetWish {
  const kind = EXPORTS.find((known) => known.source === source);
  if (!kind) throw new Error(`There is no export ${source}.`);
  return {
    dataset: source,
    columns: Object.values(kind.columns),
    addsUp: kind.month !== undefined,
    since,
  };
}

/**
 * The datasets that become facts, in the order in which they are pulled: names and segments first, which the others
 * refer to; then what is small; then the largest. The other exports exist as downloads only.
 */
export const DATASET_WISHES: readonly DatasetWish[] = [
  wishFor('CustomersAndTenants', FOR_GROWTH),
  // A certificate counts for as long as it is valid, whenever it was earned.
  wishFor('TrainingCompletions', 'lifetime'),
  wishFor('OfficeUsage', FOR_GROWTH),
  wishFor('EMSUsage', FOR_GROWTH),
  wishFor('AzureUsage', FOR_GROWTH),
];
