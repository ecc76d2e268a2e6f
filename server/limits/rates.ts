import type { RequestHandler } from 'express';
import { personOf } from '../identity/person.ts';
import { sendBusy } from './busy.ts';
import { type Rate, TokenBuckets } from './tokenBuckets.ts';

export interface Rates {
  readonly person: Rate;
  readonly organization: Rate;
  /** Requests that were refused for want of a valid token, by address. */
  readonly refusals: Rate;
}

/**
 * A person who looks around asks some five times for a page; a program may be faster. An organization has as many as
 * hundreds of people need at once, and never so many that the others of an installation wait.
 */
export const RATES: Rates = {
  person: { burst: 300, perSecond: 30 },
  organization: { burst: 2_000, perSecond: 200 },
  refusals: { burst: 60, perSecond: 1 },
};

/** Stands behind what knows the person. */
export function limitRates({ person, organization }: Pick<Rates, 'person' | 'organization'>): RequestHandler {
  const people = new TokenBuckets(person);
  const organizations = new TokenBuckets(organization);
  return (request, response, next) => {
    const { tenant, id } = personOf(request);
    const own = people.take(`${tenant} ${id}`);
    const seconds = own > 0 ? own : organizations.take(tenant);
    if (seconds === 0) return next();
    const who = own > 0 ? 'You ask' : 'Your organization asks';
    sendBusy(response, 'too-many-requests', `${who} too often. Try again in ${seconds} s.`, seconds);
  };
}
