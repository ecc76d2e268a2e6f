import type { Response } from 'express';
import { type ProblemCode, sendProblem } from '../problems.ts';

/** A refusal that passes: when to come back stands in the header, so that programs need not read the sentence. */
export function sendBusy(response: Response, code: ProblemCode, detail: string, seconds: number): void {
  response.set('Retry-After', String(seconds));
  sendProblem(response, code, detail);
}

/** For an address from which too much has come that had to be refused. */
export function sendTooManyRefused(response: Response, seconds: number): void {
  const detail = 'Too many requests without a valid sign-in came from your address.';
  sendBusy(response, 'too-many-requests', detail, Math.max(1, seconds));
}
