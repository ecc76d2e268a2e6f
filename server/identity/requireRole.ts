import type { RequestHandler } from 'express';
import type { Role } from '#contract';
import type { Log } from '../log.ts';
import { sendProblem } from '../problems.ts';
import { logDenied } from './denied.ts';
import { personOf } from './person.ts';

const RANK: Readonly<Record<Role, number>> = { member: 0, analyst: 1, admin: 2 };

export const mayActAs = (role: Role, needed: Role): boolean => RANK[role] >= RANK[needed];

/** Lets only people pass who have the role or a stronger one. Stands behind `requirePerson`. */
export function requireRole(needed: Role, log: Log): RequestHandler {
  return (request, response, next) => {
    const person = personOf(request);
    if (needed === 'member' || mayActAs(person.role, needed)) return next();
    const [code, role] =
      needed === 'admin'
        ? (['admin-only', 'Scorecard.Admin'] as const)
        : (['analyst-only', 'Scorecard.Analyst'] as const);
    logDenied(log, response, code, person);
    sendProblem(response, code, roleNeeded(role));
  };
}

/** What a program must not do by itself, as making keys for others. */
export function refusePrograms(log: Log): RequestHandler {
  return (request, response, next) => {
    const person = personOf(request);
    if (!person.isProgram) return next();
    logDenied(log, response, 'people-only', person);
    sendProblem(response, 'people-only', 'A key is not enough for this: sign in as a person.');
  };
}

const roleNeeded = (role: string): string =>
  `Only people with the role ${role} may do this. Ask one of them, or whoever gives roles in your organization.`;
