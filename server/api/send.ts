import { createHash } from 'node:crypto';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { type ProblemCode, sendProblem } from '../problems.ts';
import { type FileSent, type Outcome, type Route, WrittenJson } from './route.ts';

/** Answers with what a handler has come to. */
export function sendOutcome(
  route: Route,
  request: Request,
  response: Response,
  outcome: Outcome<unknown, ProblemCode>,
): void {
  if (!outcome.ok) {
    if (outcome.hangUp) response.set('Connection', 'close');
    if (outcome.retryAfterSeconds) response.set('Retry-After', String(outcome.retryAfterSeconds));
    sendProblem(response, outcome.code, outcome.detail, outcome.errors, outcome.claims);
    return;
  }
  response.status(route.status ?? 200);
  if (outcome.location !== undefined) response.location(outcome.location);
  if (outcome.repeated) response.set('Idempotency-Replayed', 'true');
  if ('file' in route.answer) sendFile(response, route.answer.file, outcome.value as FileSent);
  else sendJson(request, response, writtenOf(outcome.value));
}

const writtenOf = (value: unknown): Buffer =>
  value instanceof WrittenJson ? value.bytes : Buffer.from(JSON.stringify(value));

function sendFile(response: Response, type: string, { name, text }: FileSent): void {
  response.attachment(name).type(type).send(text);
}

/** Below this size packing saves nothing. */
const LARGE = 16_384;

/** A read that has not changed is not sent again to who says what it has; lists of thousands of rows are packed. */
function sendJson(request: Request, response: Response, json: Buffer): void {
  response.type('json').vary('Accept-Encoding');
  if (request.method === 'GET') {
    const etag = `"${createHash('sha256').update(json).digest('base64url')}"`;
    response.set('ETag', etag);
    if (isKnown(etag, request.get('If-None-Match'))) {
      response.status(304).end();
      return;
    }
  }
  if (json.length < LARGE || !request.acceptsEncodings('gzip')) {
    response.end(json);
    return;
  }
  gzip(json, { level: 4 }, (error, packed) => {
    if (error) response.end(json);
    else response.set('Content-Encoding', 'gzip').end(packed);
  });
}

/** Whoever names what they have may have it, also where their fetch adds that no cache be asked. */
const isKnown = (etag: string, named = ''): boolean =>
  named.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
