import { type Logger, pino } from 'pino';
import type { Mode } from './settings.ts';

export type Log = Logger;

/** What is written of an error. Databases attach the values that a statement was about: those are people's. */
function plainError(error: unknown): object {
  if (!looksLikeError(error)) return { message: String(error) };
  const { name: type, message, stack, cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type,
    message,
    ...(code !== undefined && { code }),
    stack,
    ...(cause !== undefined && { cause: plainError(cause) }),
  };
}

/** The job queue tells of errors as plain objects with what an error has. */
const looksLikeError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

export const LOG_FORM = { serializers: { err: plainError } } as const;

/** In production a line for every request, on standard output; in the preview only what needs attention. */
export function openLog(mode: Mode): Log {
  return mode === 'production'
    ? pino({ ...LOG_FORM, level: 'info' }, pino.destination(1))
    : pino({ ...LOG_FORM, level: 'warn' }, pino.destination(2));
}
