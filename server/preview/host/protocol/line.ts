import type { ProtocolLog } from './log.ts';
import {
  type Answers,
  type HostEvent,
  type HostRequest,
  type HostResponse,
  readRequest,
} from './messages.ts';

/** The two-way line to one window: the tab's, or that of a sign-in popup. */
export interface Line {
  send(event: HostEvent): void;
  close(): void;
}

/**
 * Listens to the messages of one window and answers them. A message counts only when it comes from exactly that
 * window and from the expected origin; an answer goes nowhere else.
 */
export function openLine(
  partner: () => Window | null,
  origin: string,
  answers: Answers,
  log: ProtocolLog,
): Line {
  const listen = (event: MessageEvent<unknown>) => {
    const window = partner();
    if (window === null || event.source !== window || event.origin !== origin) return;
    const request = readRequest(event.data);
    if (request !== undefined) void answer(window, request);
  };

  async function answer(window: Window, request: HostRequest) {
    const known = Object.hasOwn(answers, request.func) ? answers[request.func] : undefined;
    log.received(request, known !== undefined);
    const args = await known?.(request);
    if (args === undefined) return;
    const response: HostResponse = {
      id: request.id,
      ...(request.uuidAsString !== undefined && { uuidAsString: request.uuidAsString }),
      args,
    };
    log.answered(request, args);
    window.postMessage(response, origin);
  }

  addEventListener('message', listen);
  return {
    send(event) {
      log.sent(event);
      partner()?.postMessage(event, origin);
    },
    close: () => removeEventListener('message', listen),
  };
}
