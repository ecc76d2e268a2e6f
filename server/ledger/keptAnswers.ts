import type { InScope, Work } from './engine.ts';

/** A request that may come once more: who asks, under which key of theirs, and what. */
export interface KeyedRequest {
  readonly asker: string;
  readonly key: string;
  readonly fingerprint: string;
  /** The same request at another instant is another one: it neither ends this one nor frees its key. */
  readonly begunAt: string;
}

export type RequestBegun =
  /** It is the first: do it, and say how it has ended. */
  | { readonly outcome: 'first' }
  | { readonly outcome: 'in-flight' | 'key-used' }
  /** It was done before. */
  | { readonly outcome: 'done'; readonly answer: string | null };

const KEPT_MS = 24 * 60 * 60_000;
/**
 * Nothing takes longer: what is still not done was cut short by the end of its server. A server that lives frees its
 * keys itself, also after the database was away. A shorter time would need each request to say again and again that it
 * is still being done; it would gain some minutes after a crash, and let a request that was held up be done twice.
 */
const GIVEN_UP_MS = 5 * 60_000;

/** Takes a key for a request, or says what has become of the one that has it. */
export async function beginRequest(scope: InScope, request: KeyedRequest): Promise<RequestBegun> {
  return scope.transaction(async (tables) => {
    await forgetOld(scope, tables);
    const { asker, key, fingerprint, begunAt } = request;
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('kept_answers')
      .values({
        ...{ organization_id: scope.organizationId, asker, idempotency_key: key, fingerprint },
        ...{ begun_at: begunAt, is_done: false, answer: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 0n) return { outcome: 'first' };
    const known = await ofKey(scope, tables, request).executeTakeFirst();
    if (known?.fingerprint !== request.fingerprint) return { outcome: 'key-used' };
    return known.isDone ? { outcome: 'done', answer: known.answer } : { outcome: 'in-flight' };
  });
}

/** Keeps what was answered; null where the answer is nothing to keep. */
export async function endRequest(
  scope: InScope,
  { asker, key, begunAt }: KeyedRequest,
  answer: string | null,
): Promise<void> {
  await scope.transaction((tables) =>
    tables
      .updateTable('kept_answers')
      .set({ is_done: true, answer })
      .where('organization_id', '=', scope.organizationId)
      .where('asker', '=', asker)
      .where('idempotency_key', '=', key)
      .where('begun_at', '=', begunAt)
      .execute(),
  );
}

/** Lets go of a key: nothing was done under it. */
export async function dropRequest(scope: InScope, { asker, key, begunAt }: KeyedRequest): Promise<void> {
  await scope.transaction((tables) =>
    tables
      .deleteFrom('kept_answers')
      .where('organization_id', '=', scope.organizationId)
      .where('asker', '=', asker)
      .where('idempotency_key', '=', key)
      .where('begun_at', '=', begunAt)
      .where('is_done', '=', false)
      .execute(),
  );
}

function ofKey(scope: InScope, tables: Work, { asker, key }: KeyedRequest) {
  return tables
    .selectFrom('kept_answers')
    .select(['fingerprint', 'is_done as isDone', 'answer'])
    .where('organization_id', '=', scope.organizationId)
    .where('asker', '=', asker)
    .where('idempotency_key', '=', key);
}

/** Answers may name anybody: none is kept. The keys stay taken, for what was done under them was done. */
export async function emptyAnswers(scope: InScope, tables: Work): Promise<void> {
  await tables
    .updateTable('kept_answers')
    .set({ answer: null })
    .where('organization_id', '=', scope.organizationId)
    .where('answer', 'is not', null)
    .execute();
}

/** Also where no request comes that would see to it. */
export async function forgetAnswers(scope: InScope): Promise<void> {
  await scope.transaction((tables) => forgetOld(scope, tables));
}

async function forgetOld(scope: InScope, tables: Work): Promise<void> {
  const before = (ms: number) => new Date(Date.parse(scope.now()) - ms).toISOString();
  await tables
    .deleteFrom('kept_answers')
    .where('organization_id', '=', scope.organizationId)
    .where((row) =>
      row.or([
        row('begun_at', '<', before(KEPT_MS)),
        row.and([row('is_done', '=', false), row('begun_at', '<', before(GIVEN_UP_MS))]),
      ]),
    )
    .execute();
}
