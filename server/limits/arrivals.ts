import type { RequestHandler } from 'express';
import { personOf } from '../identity/person.ts';
import { sendBusy } from './busy.ts';

/** Files of one organization that may arrive at a time: each takes a connection, and room on the disk. */
export const ARRIVALS = 3;

const RETRY_SECONDS = 10;

/** Lets only so many files of an organization in at a time. */
export function limitArrivals(most: number = ARRIVALS): RequestHandler {
  const arriving = new Map<string, number>();
  return (request, response, next) => {
    const { tenant } = personOf(request);
    const count = arriving.get(tenant) ?? 0;
    if (count >= most) {
      // What is still on its way is not read.
      response.set('Connection', 'close');
      const detail = `${most} files of your organization are arriving. Send this one when one of them is there.`;
      return sendBusy(response, 'too-many-imports', detail, RETRY_SECONDS);
    }
    arriving.set(tenant, count + 1);
    response.once('close', () => {
      const left = (arriving.get(tenant) ?? 1) - 1;
      if (left > 0) arriving.set(tenant, left);
      else arriving.delete(tenant);
    });
    next();
  };
}
