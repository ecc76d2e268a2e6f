import type { RequestHandler } from 'express';
import type { Role } from '#contract';
import { sendProblem } from '../problems.ts';
import { personOf } from './person.ts';

const RANK: Readonly<Record<Role, number>> = { member: 0, analyst: 1, admin: 2 };

export const mayActAs = (role: Role, needed: Role): boolean => RANK[role] >= RANK[needed];

/** Lets only people pass who have the role or a stronger one. Stands behind `requirePerson`. */
export function requireRole(needed: Role): RequestHandler {
  return (request, response, next) => {
    if (needed === 'member' || mayActAs(personOf(request).role, needed)) return next();
    if (needed === 'admin') sendProblem(response, 'admin-only', roleNeeded('Scorecard.Admin'));
    else sendProblem(response, 'analyst-only', roleNeeded('Scorecard.Analyst'));
  };
}

/** What a program must not do by itself, as making keys for others. */
export const refusePrograms: RequestHandler = (request, response, next) => {
  if (!personOf(request).isProgram) return next();
  sendProblem(response, 'people-only', 'A key is not enough for this: sign in as a person.');
};

const roleNeeded = (role: string): string =>
  `Only people with the role ${role} may do this. Ask one of them, or whoever gives roles in your organization.`;
