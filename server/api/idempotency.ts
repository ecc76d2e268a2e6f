import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { databaseIsAway, type KeyedRequest } from '../ledger/index.ts';
import type { ProblemCode } from '../problems.ts';
import { untilBack } from '../tasks/untilBack.ts';
import { type Asked, type Outcome, type Route, refusal } from './route.ts';

// A write under an Idempotency-Key is done once: who sends it again, because the answer got lost, gets the answer.
// What was refused was not done, and may be tried again under the same key. Without the database neither can be noted:
// it is as soon as the database is back. A server that ends between the deed and the note of it leaves the key taken for
// some minutes; after that the same request is done once more.

export const KEY_HEADER = 'Idempotency-Key';
export const KEY_FORM = /^[\x21-\x7e]{1,200}$/;

type Any = Outcome<unknown, ProblemCode>;

/** Does what is asked, unless it was done before under the same key. */
export async function once(
  route: Route,
  asked: Asked<unknown, unknown, unknown, unknown>,
  handle: () => Promise<Any> | Any,
): Promise<Any> {
  const key = keepsAnswers(route) ? asked.request.get(KEY_HEADER) : undefined;
  if (key === undefined) return handle();
  if (!KEY_FORM.test(key))
    return refusal('query-invalid', 'An Idempotency-Key has 1 to 200 visible ASCII characters.');
  const { request, person, scope } = asked;
  const begunAt = scope.now();
  const keyed: KeyedRequest = { asker: person.id, key, fingerprint: fingerprintOf(request), begunAt };
  const drop = () => scope.dropRequest(keyed);
  const begun = await scope.beginRequest(keyed).catch((error: unknown) => {
    // It may have been taken all the same.
    void untilBack(drop);
    throw error;
  });
  switch (begun.outcome) {
    case 'in-flight':
      return refusal(
        'key-in-flight',
        'A request with this Idempotency-Key is under way: wait for its answer.',
      );
    case 'key-used':
      return refusal(
        'key-used',
        'Another request came with this Idempotency-Key: use a new key for a new one.',
      );
    case 'done':
      return begun.answer === null ? TOLD : { ok: true, value: JSON.parse(begun.answer), repeated: true };
  }
  let outcome: Any;
  try {
    outcome = await handle();
  } catch (error) {
    await noted(drop);
    throw error;
  }
  const answer = outcome.ok && !route.toldOnce ? JSON.stringify(outcome.value) : null;
  await noted(outcome.ok ? () => scope.endRequest(keyed, answer) : drop);
  return outcome;
}

/** Whoever waits is answered: what has become of the request is known, only not yet noted. */
async function noted(note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    if (!databaseIsAway(error)) throw error;
    void untilBack(note);
  }
}

const TOLD = refusal(
  'answer-shown-once',
  'This was done when it was asked the first time, and its answer is no longer kept.',
);

/** A read changes nothing, and a document that is only scored leaves nothing behind. */
export const keepsAnswers = ({ method, body, keepsKeys }: Route): boolean =>
  method !== 'get' && body?.kind !== 'document' && !keepsKeys;

function fingerprintOf({ method, originalUrl, body }: Request): string {
  const text = typeof body === 'string' ? body : '';
  return createHash('sha256')
    .update(JSON.stringify([method, originalUrl, text]))
    .digest('hex');
}
