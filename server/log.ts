import { type Logger, pino } from 'pino';
import type { Mode } from './settings.ts';

export type Log = Logger;

/** In production a line for every request, on standard output; in the preview only what needs attention. */
export function openLog(mode: Mode): Log {
  return mode === 'production'
    ? pino({ level: 'info' }, pino.destination(1))
    : pino({ level: 'warn' }, pino.destination(2));
}
