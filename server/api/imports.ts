import { z } from 'zod';
import { acceptImport, answers, askedPage, assignImport, type ImportAnswer } from '#contract';
import type { Background } from '../background.ts';
import { decided, UNKNOWN_IMPORT } from './importDecision.ts';
import { limitOf, pageOf, placeIn } from './page.ts';
import { answer, json, type Refusal, refusal, route } from './route.ts';

// Files of evidence: looked at, accepted, taken back.

const params = z.strictObject({ id: z.string() });
const none = z.strictObject({});

export const importsRoute = route({
  method: 'get',
  path: '/imports',
  role: 'admin',
  summary: 'The files that came in, the newest first',
  query: askedPage,
  answer: answers.importList,
  problems: ['query-invalid'],
  async handle({ server, person, query }) {
    const place = placeIn(query, ['instant', 'text']);
    if (place && 'ok' in place) return place;
    const [createdAt = '', importId = ''] = place ?? [];
    const limit = limitOf(query);
    const found = await server.background.imports.list(person.tenant, {
      limit: limit + 1,
      after: place && { createdAt, importId },
    });
    const { shown, next } = pageOf(found, limit, (last) => [last.createdAt, last.id]);
    return answer({ imports: shown, next });
  },
});

export const importRoute = route({
  method: 'get',
  path: '/imports/:id',
  params,
  role: 'admin',
  summary: 'One file: what was read of it, what it would change, what was decided',
  answer: answers.importAnswer,
  problems: ['import-unknown'],
  handle: ({ server, person, params: { id } }) => found(server.background.imports, person.tenant, id),
});

export const importErrorsRoute = route({
  method: 'get',
  path: '/imports/:id/errors.csv',
  params,
  role: 'admin',
  summary: 'The rows that could not be read, with what to do, as CSV in English',
  answer: { file: 'text/csv; charset=utf-8' },
  problems: ['not-found'],
  async handle({ server, scope, person, params: { id } }) {
    const text = await server.background.imports.errorsCsv(person.tenant, id);
    if (text === undefined) {
      return refusal('not-found', 'This import has no rows with errors, or there is no such import.');
    }
    await scope.recordDeed({ by: person.id, deed: 'export-viewed', subject: `errors of ${id}` });
    return answer({ name: `errors-${id}.csv`, text });
  },
});

const decision = {
  method: 'post',
  role: 'admin',
  params,
  answer: answers.importAnswer,
  problems: ['import-unknown', 'import-state', 'import-overtaken', 'import-needs-word'],
} as const;

export const acceptRoute = route({
  ...decision,
  path: '/imports/:id/accept',
  summary: 'Lets a file count, with a word for whatever its report asks one for',
  body: json(acceptImport),
  async handle({ server: { background }, person, params: { id }, body }) {
    const made = await background.imports.accept(person.tenant, id, body, person.id);
    return decided(made) ?? found(background.imports, person.tenant, id);
  },
});

export const assignRoute = route({
  ...decision,
  path: '/imports/:id/assign',
  summary: 'Says whose a file is',
  body: json(assignImport),
  async handle({ server: { background }, person, params: { id }, body }) {
    const made = await background.imports.assign(person.tenant, id, body, person.id);
    return decided(made) ?? found(background.imports, person.tenant, id);
  },
});

export const cancelRoute = route({
  ...decision,
  path: '/imports/:id/cancel',
  summary: 'Lets go of a file that does not count yet',
  body: json(none),
  async handle({ server: { background }, person, params: { id } }) {
    const made = await background.imports.cancel(person.tenant, id, person.id);
    return decided(made) ?? found(background.imports, person.tenant, id);
  },
});

export const undoRoute = route({
  ...decision,
  path: '/imports/:id/undo',
  summary: 'Takes back what a file brought: what was there before counts again',
  body: json(none),
  async handle({ server: { background }, person, params: { id } }) {
    const made = await background.imports.undo(person.tenant, id, person.id);
    return decided(made) ?? found(background.imports, person.tenant, id);
  },
});

export async function found(
  imports: Background['imports'],
  organizationId: string,
  id: string,
): Promise<{ readonly ok: true; readonly value: ImportAnswer } | Refusal<'import-unknown'>> {
  const known = await imports.get(organizationId, id);
  return known ? answer(known) : UNKNOWN_IMPORT;
}
