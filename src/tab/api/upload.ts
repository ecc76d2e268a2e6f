import { FailureError } from './failure.ts';

/** What is wanted to be known of a file on its way, and the way to call it back. */
export interface UploadWatch {
  /** The share that has left, from 0 to 1. */
  sent(share: number): void;
  readonly signal: AbortSignal;
}

/** A large export over a slow line. */
const FILE_MS = 15 * 60_000;

/** Sends a file by the one means of browsers that tells how much of it has left. */
export async function sendFile(
  address: string,
  file: Blob,
  token: string,
  { sent, signal }: UploadWatch,
): Promise<Response> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const request = new XMLHttpRequest();
  const stop = () => request.abort();
  request.open('POST', address);
  request.setRequestHeader('Authorization', `Bearer ${token}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.timeout = FILE_MS;
  request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
  request.onload = () => {
    const id = request.getResponseHeader('X-Request-Id');
    const headers = id === null ? {} : { 'X-Request-Id': id };
    resolve(new Response(request.responseText, { status: request.status, headers }));
  };
  request.onerror = () => reject(new FailureError({ kind: 'unreachable', id: crypto.randomUUID() }));
  request.ontimeout = request.onerror;
  request.onabort = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  request.onloadend = () => signal.removeEventListener('abort', stop);
  request.send(file);
  return promise;
}
