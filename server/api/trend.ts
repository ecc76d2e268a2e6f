import { answers } from '#contract';
import { pageRoute } from './pageRoute.ts';

export const trendRoute = pageRoute({
  path: '/trend',
  summary: "A designation's points at the end of the last thirteen months",
  answer: answers.trend,
  page: 'trend',
  question: (asked, { viewer }) => ({ asked, viewer }),
});
