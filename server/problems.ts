import type { Response } from 'express';
import type { Problem, ProblemAnswer } from '#contract';

/**
 * Everything the API can answer in place of what was asked. The list is closed: a client may branch on
 * `code`, and nothing else in the server decides a status.
 */
export const PROBLEMS = {
  'token-missing': { status: 401, title: 'Sign in first' },
  'token-malformed': { status: 401, title: 'The sign-in token cannot be read' },
  'token-algorithm': { status: 401, title: 'The sign-in token is signed in a way that is not accepted' },
  'token-signature': { status: 401, title: 'The sign-in token has no valid signature' },
  'token-expired': { status: 401, title: 'The sign-in token has expired' },
  'token-not-yet-valid': { status: 401, title: 'The sign-in token is not valid yet' },
  'token-audience': { status: 401, title: 'The sign-in token is meant for another application' },
  'token-issuer': { status: 401, title: 'The sign-in token comes from somebody else' },
  'token-claims': { status: 401, title: 'The sign-in token does not say who is asking' },
  'tenant-not-allowed': { status: 403, title: 'This organization has no access' },
  'token-app-only': { status: 403, title: 'A person must be signed in' },
  'token-scope': { status: 403, title: 'The sign-in token lacks the permission' },
  'client-not-allowed': { status: 403, title: 'This program may not sign people in' },
  'guest-not-allowed': { status: 403, title: 'Guests have no access' },
  'api-key-unknown': { status: 401, title: 'Nothing opens with this key' },
  'api-key-revoked': { status: 401, title: 'The key has been revoked' },
  'api-key-expired': { status: 401, title: 'The key has expired' },
  'people-only': { status: 403, title: 'This is for people, not for programs' },
  'admin-only': { status: 403, title: 'This is for admins' },
  'analyst-only': { status: 403, title: 'This is for analysts and admins' },
  'partner-unknown': { status: 404, title: 'There is no such partner' },
  'sample-read-only': { status: 403, title: 'The sample can only be looked at' },
  'import-unknown': { status: 404, title: 'There is no such import' },
  'import-state': { status: 409, title: 'The import is in another state' },
  'import-overtaken': { status: 409, title: 'A newer import counts already' },
  'import-needs-word': { status: 409, title: 'The import waits for a word' },
  'key-in-flight': { status: 409, title: 'The same request is under way' },
  'answer-shown-once': { status: 409, title: 'The answer was shown once' },
  'key-used': { status: 422, title: 'The key belongs to another request' },
  'feed-not-configured': { status: 409, title: 'This installation has no feed' },
  'feed-not-connected': { status: 409, title: 'Partner Center is not connected' },
  'consent-failed': { status: 422, title: 'Partner Center was not connected' },
  'person-unknown': { status: 404, title: 'There is no such person' },
  'person-taken': { status: 409, title: 'Somebody else is linked to these certifications' },
  'link-refused': { status: 409, title: 'An admin has said that these are not yours' },
  'body-invalid': { status: 422, title: 'The body holds something that is not understood' },
  'facts-invalid': { status: 422, title: 'The facts cannot be scored' },
  'score-too-large': { status: 422, title: 'This is too much to score at once' },
  'query-invalid': { status: 400, title: 'The address holds an option that is not understood' },
  'body-malformed': { status: 400, title: 'The body cannot be read' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'body-type': { status: 415, title: 'The body is of the wrong kind' },
  'method-not-allowed': { status: 405, title: 'This address does not do that' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'address-refused': { status: 422, title: 'The address is not taken' },
  'consent-needed': { status: 403, title: 'You have not agreed to this yet' },
  'key-missing': { status: 400, title: 'The request needs a key' },
  'share-unknown': { status: 409, title: 'It is not known whether the card was posted' },
  'graph-refused': { status: 422, title: 'Microsoft Graph refuses this' },
  'graph-unreachable': { status: 503, title: 'Microsoft Graph does not answer' },
  'no-keys': { status: 409, title: 'Nothing secret can be kept here' },
  'no-scorecard': { status: 404, title: 'There is no scorecard yet' },
  'body-too-slow': { status: 408, title: 'The body came too slowly' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'too-many-imports': { status: 429, title: 'Too many files at a time' },
  overloaded: { status: 503, title: 'Seventy is busy' },
  'keys-unreachable': { status: 503, title: 'Sign-in cannot be checked right now' },
  'database-unreachable': { status: 503, title: 'The database does not answer' },
  starting: { status: 503, title: 'Seventy is starting' },
  'header-too-large': { status: 431, title: 'The headers are too large' },
  'request-malformed': { status: 400, title: 'The request cannot be read' },
  'request-too-slow': { status: 408, title: 'The request came too slowly' },
  unexpected: { status: 500, title: 'Something went wrong' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_TYPE = 'application/problem+json';

/** A problem document (RFC 9457). `detail` says what happened here and what to do about it. */
export function problemDocument(
  code: ProblemCode,
  detail: string,
  instance: string,
  errors?: readonly Problem[],
  claims?: string,
): string {
  const { status, title } = PROBLEMS[code];
  const type = `urn:seventy:problem:${code}`;
  const answer: ProblemAnswer = { type, title, status, code, detail, instance };
  return JSON.stringify({ ...answer, ...(errors && { errors }), ...(claims && { claims }) });
}

export function sendProblem(
  response: Response,
  code: ProblemCode,
  detail: string,
  errors?: readonly Problem[],
  claims?: string,
): void {
  response.status(PROBLEMS[code].status).type(PROBLEM_TYPE);
  response.send(problemDocument(code, detail, requestId(response), errors, claims));
}

/** The id of the request being answered: it stands in the answer's header, in every problem and in the log. */
export function requestId(response: Response): string {
  return String(response.getHeader('X-Request-Id') ?? '');
}
