import type { Request, RequestHandler } from 'express';
import { personOf } from '../identity/person.ts';
import { sendBusy } from './busy.ts';
import { InHand } from './inHand.ts';

const MB = 2 ** 20;

/** Bytes of documents that are in hand, or on their way, at a time. */
export interface DocumentRoom {
  readonly person: number;
  readonly all: number;
}

/** As much as one body may have, and four people at a time. */
export const DOCUMENT_ROOM: DocumentRoom = { person: 64 * MB, all: 256 * MB };

/** A small document takes so much as well: what becomes of it is larger. A few hundred may wait at a time. */
const LEAST = MB / 4;

const RETRY_SECONDS = 5;
const EVERYBODY = 'everybody';

/** Lets documents in as long as there is room for them. It is taken before they are read, for as much as is announced. */
export function limitDocuments(largest: number, room: DocumentRoom = DOCUMENT_ROOM): RequestHandler {
  const inHand = new InHand();
  return (request, response, next) => {
    const { tenant, id } = personOf(request);
    const person = `${tenant} ${id}`;
    const bytes = Math.max(LEAST, Math.min(largest, announcedIn(request) ?? largest));
    if (inHand.of(person) + bytes > room.person) {
      const detail = 'Documents of yours are being scored. Send this when they are done.';
      return sendBusy(response, 'too-many-requests', detail, RETRY_SECONDS);
    }
    if (inHand.of(EVERYBODY) + bytes > room.all) {
      const detail = 'The server has as many documents in hand as it can. Try again in a moment.';
      return sendBusy(response, 'overloaded', detail, RETRY_SECONDS);
    }
    for (const key of [person, EVERYBODY]) inHand.hold(key, bytes, response);
    next();
  };
}

/** A body that comes in pieces may become as large as it may be. */
const announcedIn = ({ headers }: Request): number | undefined =>
  headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
