import { answers } from '#contract';
import { pageRoute } from './pageRoute.ts';

export const editionsRoute = pageRoute({
  path: '/editions',
  summary: 'Every edition of a designation, and what it makes of the partner',
  answer: answers.editions,
  page: 'editions',
  question: (asked, { viewer }) => ({ asked, viewer }),
});
