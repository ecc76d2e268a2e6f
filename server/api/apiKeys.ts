import { z } from 'zod';
import { type ApiKeyLine, type ApiKeys, answers, newApiKey as newKeyBody } from '#contract';
import { newApiKey } from '../identity/apiKey.ts';
import type { ApiKey, Scope } from '../ledger/index.ts';
import { answer, json, refusal, route } from './route.ts';

// Keys of programs: made by people, shown once, revoked by people.

export const apiKeysRoute = route({
  method: 'get',
  path: '/api-keys',
  role: 'admin',
  peopleOnly: true,
  summary: 'The keys of programs, the newest first; never their secrets',
  answer: answers.apiKeys,
  problems: [],
  handle: async ({ scope }) => answer(await listed(scope)),
});

export const makeApiKeyRoute = route({
  method: 'post',
  path: '/api-keys',
  role: 'admin',
  peopleOnly: true,
  toldOnce: true,
  summary: 'Makes a key for a program, and shows it this once',
  body: json(newKeyBody),
  answer: answers.apiKeyMade,
  status: 201,
  problems: ['partner-unknown'],
  async handle({ scope, person, body: { name, role, partners, days } }) {
    const known = new Set((await scope.partners()).map(({ partnerId }) => partnerId));
    const unknown = partners?.filter((id) => !known.has(id)) ?? [];
    if (unknown.length > 0) {
      return refusal('partner-unknown', `Your organization has no such partner: ${unknown.join(', ')}.`);
    }
    const { keyId, text, secretHash } = newApiKey(person.tenant);
    const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
    await scope.saveApiKey({ keyId, name, role, partners, secretHash, createdBy: person.id, expiresAt });
    const made = await scope.apiKeyOf(keyId);
    if (!made) throw new Error('A key that was made is there.');
    return answer({ key: text, made: lineOf(made) });
  },
});

export const revokeApiKeyRoute = route({
  method: 'delete',
  path: '/api-keys/:id',
  params: z.strictObject({ id: z.string() }),
  role: 'admin',
  peopleOnly: true,
  summary: 'Revokes a key: it opens nothing from now on',
  answer: answers.apiKeys,
  problems: ['not-found'],
  async handle({ scope, person, params: { id } }) {
    const done = await scope.revokeApiKey(id, person.id);
    return done
      ? answer(await listed(scope))
      : refusal('not-found', 'There is no such key, or it was revoked before.');
  },
});

const listed = async (scope: Scope): Promise<ApiKeys> => ({ keys: (await scope.apiKeys()).map(lineOf) });

const lineOf = ({ keyId: id, ...key }: ApiKey): ApiKeyLine => {
  const { name, role, partners, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt } = key;
  return { id, name, role, partners, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt };
};
