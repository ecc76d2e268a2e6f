import type { ProblemAnswer } from '#contract';
import type { TokenProvider } from '../teams/tokenProvider.ts';
import { type Failure, FailureError } from './failure.ts';
import { sendFile, type UploadWatch } from './upload.ts';

/** Asks the server in the person's name. */
export interface Api {
  get<Answer>(path: string, signal: AbortSignal): Promise<Answer>;
  /** Under a key, what is asked twice is done once. */
  post<Answer>(path: string, body: object, key?: string): Promise<Answer>;
  put<Answer>(path: string, body: object): Promise<Answer>;
  remove<Answer>(path: string): Promise<Answer>;
  /** A file as it is; tells on its way how far it is. */
  upload<Answer>(path: string, file: Blob, watch: UploadWatch): Promise<Answer>;
  /** An answer that is a file. */
  file(path: string): Promise<Blob>;
}

/** What is asked, and under which name the answer is kept. */
export interface Question<Answer> {
  readonly queryKey: readonly string[];
  queryFn(context: { readonly signal: AbortSignal }): Promise<Answer>;
}

/** A question that its address says all about. */
export const question = <Answer>(api: Api, path: string): Question<Answer> => ({
  queryKey: [path],
  queryFn: ({ signal }) => api.get<Answer>(path, signal),
});

const ANSWER_MS = 30_000;

export function createApi(tokens: TokenProvider): Api {
  async function token(fresh: boolean): Promise<string> {
    const answer = await tokens.token(fresh);
    if (answer.ok) return answer.token;
    const { failure } = answer;
    throw new FailureError({ kind: 'sign-in', id: failure.id, failure });
  }

  async function ask(send: (token: string) => Promise<Response>): Promise<Response> {
    const first = await send(await token(false));
    // A token can run out between two requests: a fresh one once, and no more.
    return first.status === 401 ? send(await token(true)) : first;
  }

  const fetched = (path: string, options: RequestInit): Promise<Response> =>
    ask((bearer) =>
      answered(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${bearer}` } }),
    );

  async function say<Answer>(method: string, path: string, body?: object, key?: string): Promise<Answer> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const headers = {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
    };
    const content = body && { body: JSON.stringify(body) };
    return (await read(await fetched(path, { method, signal, headers, ...content }))) as Answer;
  }

  return {
    async get<Answer>(path: string, signal: AbortSignal) {
      const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
      return (await read(await fetched(path, { signal: within }))) as Answer;
    },
    post: (path, body, key) => say('POST', path, body, key),
    put: (path, body) => say('PUT', path, body),
    remove: (path) => say('DELETE', path),
    async upload<Answer>(path: string, file: Blob, watch: UploadWatch) {
      return (await read(await ask((bearer) => sendFile(addressOf(path), file, bearer, watch)))) as Answer;
    },
    async file(path: string) {
      const response = await fetched(path, { signal: AbortSignal.timeout(ANSWER_MS) });
      if (!response.ok) await read(response);
      return response.blob();
    },
  };
}

const addressOf = (path: string): string => `/api/v1${path}`;

/** An answer, whatever it says; asked without a token where no person is known yet. */
export async function answered(path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(addressOf(path), { cache: 'no-store', credentials: 'omit', ...options });
  } catch (error) {
    if (options.signal?.reason instanceof DOMException && options.signal.reason.name === 'AbortError')
      throw error;
    throw new FailureError({ kind: 'unreachable', id: crypto.randomUUID() });
  }
}

/** The answer's content, or why there is none. */
export async function read(response: Response): Promise<unknown> {
  const content: unknown = await response.json().catch(() => undefined);
  if (response.ok && content !== undefined) return content;
  throw new FailureError(refusal(response, content));
}

function refusal({ status, headers }: Response, content: unknown): Failure {
  if (isProblem(content)) {
    const { code, instance: id, claims, errors = [] } = content;
    const [reason] = errors.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const retryAfter = Number.parseInt(headers.get('Retry-After') ?? '', 10) || undefined;
    return { kind: 'refused', id, status, code, reason, claims, retryAfter };
  }
  return { kind: 'unreadable', id: headers.get('X-Request-Id') ?? crypto.randomUUID(), status };
}

function isProblem(content: unknown): content is ProblemAnswer {
  if (typeof content !== 'object' || content === null) return false;
  const fields: Partial<Record<keyof ProblemAnswer, unknown>> = content;
  return [fields.code, fields.title, fields.detail, fields.instance].every(
    (field) => typeof field === 'string',
  );
}
