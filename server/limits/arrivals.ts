import type { RequestHandler } from 'express';
import { personOf } from '../identity/person.ts';
import { sendBusy } from './busy.ts';
import { InHand } from './inHand.ts';

/** Files of one organization that may arrive at a time: each takes a connection, and room on the disk. */
export const ARRIVALS = 3;

const RETRY_SECONDS = 10;

/** Lets only so many files of an organization in at a time. */
export function limitArrivals(most: number = ARRIVALS): RequestHandler {
  const arriving = new InHand();
  return (request, response, next) => {
    const { tenant } = personOf(request);
    if (arriving.of(tenant) >= most) {
      // What is still on its way is not read.
      response.set('Connection', 'close');
      const detail = `${most} files of your organization are arriving. Send this one when one of them is there.`;
      return sendBusy(response, 'too-many-imports', detail, RETRY_SECONDS);
    }
    arriving.hold(tenant, 1, response);
    next();
  };
}
