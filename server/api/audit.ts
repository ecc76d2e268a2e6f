import { answers, askedDeeds } from '#contract';
import { deedLog, deedsFile } from '../tasks/deeds.ts';
import { answer, json, route } from './route.ts';

// Who did what, and how long what never counted is kept.

export const deedsRoute = route({
  method: 'get',
  path: '/audit',
  role: 'admin',
  summary: 'Who did what, the newest first, page by page',
  query: askedDeeds,
  answer: answers.deedLog,
  problems: [],
  handle: async ({ scope, query: { limit, after } }) =>
    answer(await deedLog(scope, limit === undefined ? undefined : Number(limit), after)),
});

export const deedsFileRoute = route({
  method: 'get',
  path: '/audit.csv',
  role: 'admin',
  summary: 'The same as a file; that it was fetched is written down as well',
  answer: { file: 'text/csv; charset=utf-8' },
  problems: [],
  async handle({ scope, person }) {
    await scope.recordDeed({ by: person.id, deed: 'export-viewed', subject: 'audit.csv' });
    return answer({ name: 'log-of-deeds.csv', text: await deedsFile(scope) });
  },
});

export const retentionRoute = route({
  method: 'get',
  path: '/retention',
  role: 'admin',
  summary: 'For how many days dry runs and rows with errors are kept',
  answer: answers.retention,
  problems: [],
  handle: async ({ scope }) => answer({ uncountedDays: await scope.retention() }),
});

export const saveRetentionRoute = route({
  method: 'put',
  path: '/retention',
  peopleOnly: true,
  role: 'admin',
  summary: 'Says for how many days they are kept; the next night removes what is older',
  body: json(answers.retention),
  answer: answers.retention,
  problems: [],
  async handle({ scope, person, body: { uncountedDays } }) {
    await scope.saveRetention(uncountedDays, person.id);
    return answer({ uncountedDays });
  },
});
