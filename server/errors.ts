import type { ErrorRequestHandler, RequestHandler } from 'express';
import { databaseIsAway } from './ledger/index.ts';
import { sendBusy } from './limits/busy.ts';
import type { Log } from './log.ts';
import { type ProblemCode, requestId, sendProblem } from './problems.ts';
import { routeName } from './routeName.ts';

export const notFound: RequestHandler = (request, response) => {
  sendProblem(response, 'not-found', `${request.method} ${request.path} is not an address of this server.`);
};

/** For an address that exists and is asked in a way it does not answer. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', methods.join(', '));
    sendProblem(
      response,
      'method-not-allowed',
      `${request.method} is not possible here, only ${methods.join(', ')}.`,
    );
  };
}

/** What the body parser and the router throw, by the name they give it. */
const KNOWN: Readonly<Record<string, { readonly code: ProblemCode; readonly detail: string }>> = {
  'entity.too.large': { code: 'body-too-large', detail: 'Send less at once.' },
  'encoding.unsupported': {
    code: 'body-type',
    detail: 'The body is compressed. Send it as it is, without Content-Encoding.',
  },
  'charset.unsupported': { code: 'body-type', detail: 'The body must be UTF-8.' },
  'request.aborted': { code: 'body-malformed', detail: 'The body ended early.' },
  'request.size.invalid': { code: 'body-malformed', detail: 'The body has another length than announced.' },
};

/** By then a database that was started again answers. */
const RETRY_SECONDS = 5;

/** The last resort: a known complaint of the parser, or an unexpected error with its id in answer and log. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = KNOWN[String(error?.type)];
    if (known) return sendProblem(response, known.code, known.detail);
    if (error?.type === 'entity.parse.failed') {
      return sendProblem(response, 'body-malformed', `The body is not JSON: ${error.message}.`);
    }
    if (error instanceof URIError) {
      return sendProblem(response, 'not-found', 'The address holds a wrong percent code.');
    }
    const id = requestId(response);
    const at = { request: id, method: request.method, route: routeName(request) };
    if (databaseIsAway(error)) {
      log.warn({ ...at, err: error }, 'the database does not answer');
      const detail = 'The database does not answer. Try again in a moment.';
      return sendBusy(response, 'database-unreachable', detail, RETRY_SECONDS);
    }
    log.error({ ...at, err: error }, 'unexpected');
    sendProblem(
      response,
      'unexpected',
      `This should not have happened. It is in the log under the id ${id}.`,
    );
  };
}
