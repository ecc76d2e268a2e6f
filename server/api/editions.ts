import { answers } from '#contract';
import { editionsOf } from '../tasks/pages/editions.ts';
import { pageRoute } from './pageRoute.ts';

export const editionsRoute = pageRoute({
  path: '/editions',
  summary: 'Every edition of a designation, and what it makes of the partner',
  answer: answers.editions,
  of: (known, asked, { person }) => editionsOf(known, asked, person.role),
});
