import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { Log } from '../log.ts';
import { type ProblemCode, requestId } from '../problems.ts';
import { routeName } from '../routeName.ts';
import type { Person } from './person.ts';

/** One line for everybody who is turned away: why, where, and, so far as it is known, who. Never with what token. */
export function logDenied(log: Log, response: Response, code: ProblemCode, person?: Person): void {
  const by = person && { organization: person.tenant, asker: askerOf(person) };
  log.warn({ request: requestId(response), code, route: routeName(response.req), ...by }, 'denied');
}

/**
 * Whoever has the directory of the organization finds out who it was, by doing the same with its people; from the log
 * alone nobody does, for object ids are long and made by chance. Keys of programs are nobody's data.
 */
const askerOf = ({ tenant, id, isProgram }: Person): string =>
  isProgram ? id : createHash('sha256').update(`${tenant}/${id}`).digest('hex').slice(0, 16);
