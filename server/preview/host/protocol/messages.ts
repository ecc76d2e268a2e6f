/** The messages between a Teams host and a page that uses the published teams-js, as they travel by postMessage. */

/** From the page to the host. `data` is used by nested app authentication only. */
export interface HostRequest {
  id: number;
  uuidAsString?: string;
  func: string;
  args: readonly unknown[];
  data?: string;
}

/** From the host to the page: what a request is answered with. The page matches the uuid, older ones the id. */
export interface HostResponse {
  id: number;
  uuidAsString?: string;
  args: readonly unknown[];
}

/** From the host to the page, unasked. */
export interface HostEvent {
  func: string;
  args: readonly unknown[];
}

/** A message's content as a request, or nothing when it is something else. */
export function readRequest(content: unknown): HostRequest | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { id, uuidAsString, func, args, data } = content as Record<string, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
    ...(typeof data === 'string' && { data }),
  };
}

/**
 * How one function of the protocol is answered: with the arguments of the response, or with nothing when the
 * protocol knows no response (or the host is told to stay silent).
 */
export type Answer = (
  request: HostRequest,
) => Promise<readonly unknown[] | undefined> | readonly unknown[] | undefined;
export type Answers = Readonly<Record<string, Answer>>;
