import type { ProblemAnswer } from '#contract';
import type { TokenProvider } from '../teams/signIn.ts';
import { type Failure, FailureError } from './failure.ts';

/** Asks the server in the person's name. */
export interface Api {
  get<Answer>(path: string, signal: AbortSignal): Promise<Answer>;
  /** A file as it is, or a decision as JSON. */
  post<Answer>(path: string, body: Blob | object): Promise<Answer>;
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
/** A large export over a slow line. */
const FILE_MS = 15 * 60_000;

export function createApi(tokens: TokenProvider): Api {
  async function send(path: string, options: RequestInit, fresh: boolean): Promise<Response> {
    const answer = await tokens.token(fresh);
    if (!answer.ok) {
      const { failure } = answer;
      throw new FailureError({ kind: 'sign-in', id: failure.id, failure });
    }
    const headers = { ...options.headers, Authorization: `Bearer ${answer.token}` };
    return answered(path, { ...options, headers });
  }

  async function ask(path: string, options: RequestInit): Promise<Response> {
    const first = await send(path, options, false);
    // A token can run out between two requests: a fresh one once, and no more.
    return first.status === 401 ? send(path, options, true) : first;
  }

  return {
    async get<Answer>(path: string, signal: AbortSignal) {
      const within = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
      return (await read(await ask(path, { signal: within }))) as Answer;
    },
    async post<Answer>(path: string, body: Blob | object) {
      const isFile = body instanceof Blob;
      const headers = { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' };
      const signal = AbortSignal.timeout(isFile ? FILE_MS : ANSWER_MS);
      const sent = isFile ? body : JSON.stringify(body);
      return (await read(await ask(path, { method: 'POST', body: sent, headers, signal }))) as Answer;
    },
    async file(path: string) {
      const response = await ask(path, { signal: AbortSignal.timeout(ANSWER_MS) });
      if (!response.ok) await read(response);
      return response.blob();
    },
  };
}

/** An answer, whatever it says; asked without a token where no person is known yet. */
export async function answered(path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, { cache: 'no-store', credentials: 'omit', ...options });
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
    const { code, instance: id } = content;
    return { kind: 'refused', id, status, code };
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
