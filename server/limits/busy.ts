import type { Response } from 'express';
import { type ProblemCode, sendProblem } from '../problems.ts';

/** A refusal that passes: when to come back stands in the header, so that programs need not read the sentence. */
export function sendBusy(response: Response, code: ProblemCode, detail: string, seconds: number): void {
  response.set('Retry-After', String(seconds));
  sendProblem(response, code, detail);
}
