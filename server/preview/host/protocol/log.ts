import type { HostEvent, HostRequest } from './messages.ts';

export interface LogEntry {
  at: Date;
  direction: 'tab to host' | 'host to tab';
  func: string;
  detail: string;
  /** Whether the host knows this function; what it does not know is shown, not answered. */
  known: boolean;
}

/** The last messages of the protocol, for engineers who want to see what the tab and the host say. */
export interface ProtocolLog {
  received(request: HostRequest, known: boolean): void;
  answered(request: HostRequest, args: readonly unknown[]): void;
  sent(event: HostEvent): void;
}

export function createLog(write: (entry: LogEntry) => void): ProtocolLog {
  const entry = (direction: LogEntry['direction'], func: string, content: readonly unknown[], known = true) =>
    write({ at: new Date(), direction, func, detail: describe(content), known });
  return {
    received: ({ func, args, data }, known) =>
      entry('tab to host', func, data === undefined ? args : [...args, data], known),
    answered: ({ func }, args) => entry('host to tab', `${func} answered`, args),
    sent: ({ func, args }) => entry('host to tab', func, args),
  };
}

const tokenPattern = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const longest = 400;

/** Tokens are named, never shown: a log is copied into chats and tickets. */
function describe(content: readonly unknown[]): string {
  const text = content
    .map((part) => (typeof part === 'string' ? part : (JSON.stringify(part) ?? '–')))
    .join('  ');
  const safe = text.replace(tokenPattern, (token) => `(token of ${token.length} characters)`);
  return safe.length > longest ? `${safe.slice(0, longest)}…` : safe;
}
