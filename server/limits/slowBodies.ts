import type { Request, RequestHandler } from 'express';
import { sendProblem } from '../problems.ts';

export interface Pace {
  /** How often it is looked whether a body goes on. */
  readonly everyMs: number;
  /** What must have come since the look before. */
  readonly bytes: number;
}

/** Slower than the worst line of a telephone; who sends so slowly only holds a place. */
export const PACE: Pace = { everyMs: 10_000, bytes: 10_240 };

/** Cuts off who sends a body byte by byte. A body that waits for this server is no slow one. */
export function cutSlowBodies({ everyMs, bytes }: Pace = PACE): RequestHandler {
  return (request, response, next) => {
    if (!hasBody(request)) return next();
    const { socket } = request;
    let before = socket.bytesRead;
    const timer = setInterval(() => {
      if (request.complete || request.destroyed) return clearInterval(timer);
      const came = socket.bytesRead - before;
      before = socket.bytesRead;
      if (came >= bytes || request.readableLength > 0) return;
      clearInterval(timer);
      if (response.headersSent) return void request.destroy();
      response.set('Connection', 'close');
      response.once('finish', () => request.destroy());
      sendProblem(response, 'body-too-slow', 'The body came too slowly. Send it again over a better line.');
    }, everyMs);
    timer.unref();
    response.once('close', () => clearInterval(timer));
    next();
  };
}

const hasBody = ({ headers }: Request): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
