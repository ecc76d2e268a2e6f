import type { RequestHandler } from 'express';
import { sendProblem } from '../problems.ts';
import { personOf } from './person.ts';

/** Lets only admins of the organization pass. Stands behind `requirePerson`. */
export const requireAdmin: RequestHandler = (request, response, next) => {
  if (personOf(request).role === 'admin') return next();
  sendProblem(
    response,
    'admin-only',
    'Only people with the role Scorecard.Admin may do this. Ask one of them, or whoever gives roles in your organization.',
  );
};
