import { pino } from 'pino';
import type { Mode } from './settings.ts';

/** In production a line for every request, on standard output; in the preview only what needs attention. */
export function openLog(mode: Mode): pino.Logger {
  return mode === 'production'
    ? pino({ level: 'info' }, pino.destination(1))
    : pino({ level: 'warn' }, pino.destination(2));
}
