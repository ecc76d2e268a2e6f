import { gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { type Parsed, parse } from '#contract';
import { type Person, personOf } from '../identity/person.ts';
import { sendProblem } from '../problems.ts';
import type { KnownFacts, KnownPartner } from '../tasks/pages/knownFacts.ts';

type Answer<Asked> = (
  known: KnownPartner,
  asked: Asked,
  person: Person,
  request: Request,
) => Parsed<object> | undefined;

/** Answers a page's question about the partner of the person's organization, as of the day it asks for. */
export function askedRoute<Asked>(
  facts: KnownFacts,
  schema: z.ZodType<Asked>,
  answer: Answer<Asked>,
): RequestHandler {
  return async (request, response) => {
    const asked = parse(schema, request.query);
    if (!asked.ok) return sendProblem(response, 'query-invalid', CORRECT, asked.problems);
    const person = personOf(request);
    const known = await facts.of(person.tenant);
    if (!known) return sendProblem(response, 'no-scorecard', 'Nothing has been imported and scored so far.');
    const answered = answer(known, asked.value, person, request);
    if (!answered) return sendProblem(response, 'not-found', 'Nobody knows what the address names.');
    if (!answered.ok) return sendProblem(response, 'query-invalid', CORRECT, answered.problems);
    sendPacked(request, response, answered.value);
  };
}

const CORRECT = 'Correct the options in the address.';

/** Below this size packing saves nothing. */
const LARGE = 16_384;

/** Lists of thousands of rows are packed on their way. */
export function sendPacked(request: Request, response: Response, answer: object): void {
  const text = JSON.stringify(answer);
  response.type('json').vary('Accept-Encoding');
  if (text.length < LARGE || !request.acceptsEncodings('gzip')) {
    response.send(text);
    return;
  }
  gzip(text, { level: 4 }, (error, packed) => {
    if (error) response.send(text);
    else response.set('Content-Encoding', 'gzip').send(packed);
  });
}
