import type { ProblemCode } from '../problems.ts';
import { keepsAnswers } from './idempotency.ts';
import type { Route } from './route.ts';

const SIGN_IN = [
  ...['token-missing', 'token-malformed', 'token-algorithm', 'token-signature', 'token-expired'],
  ...['token-not-yet-valid', 'token-audience', 'token-issuer', 'token-claims', 'tenant-not-allowed'],
  ...['token-app-only', 'token-scope', 'client-not-allowed', 'guest-not-allowed', 'keys-unreachable'],
  ...['api-key-unknown', 'api-key-revoked', 'api-key-expired', 'too-many-requests'],
] as const satisfies readonly ProblemCode[];

const EVERYWHERE = [
  'overloaded',
  'starting',
  'database-unreachable',
  'unexpected',
] as const satisfies readonly ProblemCode[];
const BODY = ['body-malformed', 'body-too-large', 'body-too-slow', 'body-type'] as const;

/** Everything that a route may answer in place of its answer: what its handler says, and what stands before it. */
export function problemsOf(route: Route): readonly ProblemCode[] {
  const { role, peopleOnly, query, params, partner, ofSample, body, method, problems } = route;
  const codes: ProblemCode[] = [...problems, ...EVERYWHERE];
  if (role !== 'open') codes.push(...SIGN_IN);
  if (role === 'admin') codes.push('admin-only');
  if (role === 'analyst') codes.push('analyst-only');
  if (peopleOnly) codes.push('people-only');
  if (params) codes.push('not-found');
  if (query || partner || method === 'get') codes.push('query-invalid');
  if (partner) codes.push('partner-unknown');
  if (partner && !ofSample) codes.push('sample-read-only');
  if (partner === 'needed') codes.push('no-scorecard');
  if (body) codes.push(...BODY);
  if (body?.kind === 'json') codes.push('body-invalid');
  if (keepsAnswers(route)) codes.push('query-invalid', 'key-in-flight', 'key-used', 'answer-shown-once');
  return [...new Set(codes)];
}
