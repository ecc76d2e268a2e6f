import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { type Parsed, parse } from '#contract';
import { personOf } from '../identity/person.ts';
import type { ProblemCode } from '../problems.ts';
import { SAMPLE } from '../tasks/samplePartner.ts';
import { flawIn } from './flaw.ts';
import { once } from './idempotency.ts';
import { bodyOf } from './jsonBody.ts';
import { partnerOf } from './partnerOf.ts';
import {
  type ApiParts,
  type Asked,
  answer,
  CORRECT_OPTIONS,
  type Outcome,
  type Route,
  refusal,
} from './route.ts';
import { askedOfSample } from './sample.ts';
import { sendOutcome } from './send.ts';

const NO_OPTIONS = z.strictObject({});
const partnerOption = { partner: z.string().min(1).max(200).exactOptional() };

/** The options that a route takes in its address. */
export const optionsOf = ({ query = NO_OPTIONS, partner }: Route): z.ZodObject =>
  partner === undefined ? query : query.extend(partnerOption);

/** Reads what is asked for, lets the route's handler answer it, and sends that. */
export function perform(route: Route, server: ApiParts): RequestHandler {
  const options = optionsOf(route);
  return async (request, response) => {
    const asked = await read(route, options, server, request);
    const outcome = asked.ok ? await once(route, asked.value, () => route.handle(asked.value)) : asked;
    sendOutcome(route, request, response, outcome);
  };
}

async function read(
  route: Route,
  options: z.ZodObject,
  server: ApiParts,
  request: Request,
): Promise<Outcome<Asked<unknown, unknown, unknown, unknown>, ProblemCode>> {
  const query: Parsed<Record<string, unknown>> = parse(options, request.query);
  if (!query.ok) return refusal('query-invalid', CORRECT_OPTIONS, query.problems);
  if (flawIn(query.value)) return refusal('query-invalid', CORRECT_OPTIONS);
  const params = (route.params ?? NO_OPTIONS).safeParse(request.params);
  if (!params.success || flawIn(params.data))
    return refusal('not-found', 'Nobody knows what the address names.');
  const { partner: named, ...rest } = query.value;
  const isAbout = route.partner !== undefined;
  const by = await askedBy(route, server, request, typeof named === 'string' ? named : undefined);
  if (!by.ok) return by;
  const body = bodyOf(route.body, request);
  if (!body.ok) return body;
  const asked = { server, request, params: params.data, body: body.value };
  return answer(Object.assign(by.value, asked, { query: isAbout ? rest : query.value }));
}

/** Who asks, of which ledger, about which partner. Where no partner of one's own is called so, it is the sample. */
async function askedBy(
  route: Route,
  server: ApiParts,
  request: Request,
  named: string | undefined,
): Promise<
  Outcome<Pick<Asked<unknown, unknown, unknown, unknown>, 'person' | 'scope' | 'partner'>, ProblemCode>
> {
  // An open route has nobody, and does not ask who it is.
  const own = {
    get person() {
      return personOf(request);
    },
    get scope() {
      return server.ledger.scope(personOf(request).tenant);
    },
  };
  if (route.partner === undefined) return answer(Object.assign(own, { partner: undefined }));
  const partner = await partnerOf(route, own, named);
  if (partner.ok) return answer(Object.assign(own, { partner: partner.value }));
  return named === SAMPLE && !own.person.isProgram ? askedOfSample(route, server) : partner;
}
