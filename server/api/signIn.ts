import { answers } from '#contract';
import { signInSettings } from '../identity/rules.ts';
import { answer, route } from './route.ts';

export const signInRoute = route({
  method: 'get',
  path: '/sign-in',
  role: 'open',
  summary: 'How people sign in here, and which app of Teams this is',
  answer: answers.signInSettings,
  problems: [],
  handle: ({ server }) => answer(signInSettings(server.registration)),
});
