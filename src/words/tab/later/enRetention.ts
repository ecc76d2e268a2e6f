import type { RetentionWords } from './retentionWords.ts';

export const enRetention: RetentionWords = {
  title: 'What is kept, and for how long',
  about: 'Every night, what never counted is removed once it is old enough.',
  removed: (days) => (days === 1 ? 'Removed after a day' : `Removed after ${days} days`),
  errorRows:
    'rows that could not be read, with their cells as they stood in the file; how many there were is kept',
  dryRuns: 'imports that nobody accepted: they end as cancelled',
  kept: 'Never removed by itself',
  data: 'imports that counted, also those that were undone later',
  scores: 'every score and its receipt: any of them can be computed again',
  log: 'the log of deeds',
  person:
    'A person’s name and mail are erased on request: npm run erase, or POST /api/v1/people/erasures. Scores stand.',
  days: 'Days',
  daysText: 'From 1 to 3650.',
  save: 'Save the days',
  shorter: (days) =>
    `The next night removes for good whatever never counted and is older than ${days === 1 ? 'a day' : `${days} days`}.`,
  sure: 'Yes, shorten it',
  leave: (days) => `Leave it at ${days} days`,
};
