import type { Request, RequestHandler } from 'express';
import type { z } from 'zod';
import type { Parsed, Problem, Role } from '#contract';
import type { Background } from '../background.ts';
import type { Person } from '../identity/person.ts';
import type { Registration } from '../identity/rules.ts';
import type { Ledger, Partner, Scope } from '../ledger/index.ts';
import type { ProblemCode } from '../problems.ts';
import type { Notifications } from '../tasks/notifications/notifications.ts';
import type { KnownFacts } from '../tasks/pages/knownFacts.ts';
import type { SamplePartner } from '../tasks/samplePartner.ts';
import type { Sharing } from '../tasks/sharing/sharing.ts';

// A route of the API is declared whole: who may ask, what may be asked, what is answered, what can go wrong. The
// server is put together from these declarations, and so is what is told about it at /api/openapi.json.

/** What handlers work with. */
export interface ApiParts {
  readonly registration: Registration;
  readonly ledger: Ledger;
  readonly facts: KnownFacts;
  readonly sample: SamplePartner;
  readonly background: Background;
  readonly notices: {
    readonly notifications: Notifications;
    /** Something was said that may let a card go, or change one. */
    changed(organizationId: string, partnerId?: string): Promise<void>;
  };
  /** Posts in a person's name, where Graph is set up. */
  readonly sharing?: Sharing | undefined;
}

/** What a request asks for, checked. */
export interface Asked<Params, Query, Body, Of> {
  readonly server: ApiParts;
  /** Whoever asks; an open route has nobody. */
  readonly person: Person;
  /** The ledger of the person's organization. */
  readonly scope: Scope;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The partner it is about. */
  readonly partner: Of;
  readonly request: Request;
}

export interface Refusal<Code extends ProblemCode = ProblemCode> {
  readonly ok: false;
  readonly code: Code;
  readonly detail: string;
  readonly errors?: readonly Problem[];
  /** What the sign-in service wants to be asked with when the person agrees. */
  readonly claims?: string;
  /** When the same may do. */
  readonly retryAfterSeconds?: number;
  /** What is still on its way is not read: the connection ends with the answer. */
  readonly hangUp?: true;
}

export type Outcome<Answer, Code extends ProblemCode> =
  | { readonly ok: true; readonly value: Answer; readonly location?: string; readonly repeated?: true }
  | Refusal<Code>;

/** A JSON body of the schema; none at all counts as an empty object. */
export interface JsonBody<T> {
  readonly kind: 'json';
  readonly schema: z.ZodType<T>;
}
/** JSON that is handed to the handler as it came. */
export interface DocumentBody {
  readonly kind: 'document';
  readonly schema: z.ZodType;
  /** So many bytes at most. */
  readonly limit: number;
}
/** Whatever it is: the handler reads the request. */
export interface FileBody {
  readonly kind: 'file';
}
export type BodyRule = JsonBody<unknown> | DocumentBody | FileBody;

/** An answer that is a file of this type. */
export interface FileAnswer {
  readonly file: string;
}
export interface FileSent {
  readonly name: string;
  readonly text: string;
}

/** An answer that has been written as JSON already. */
export class WrittenJson {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

type BodyIn<B> = B extends JsonBody<infer T> ? T : B extends DocumentBody ? Buffer : undefined;
type AnswerOf<A> = A extends z.ZodType ? z.output<A> | WrittenJson : FileSent;
type PartnerIn<W> = W extends 'needed' ? Partner : W extends 'if-any' ? Partner | undefined : undefined;
type None = z.ZodObject<Record<never, never>, z.core.$strict>;

export interface Declared<P, Q, B, A, W, Code extends ProblemCode> {
  readonly method: 'get' | 'put' | 'post' | 'delete';
  /** Below /api/v1. */
  readonly path: string;
  /** The least role that may ask; open to everybody, also without a token. */
  readonly role: 'open' | Role;
  /** A program's key is not enough. */
  readonly peopleOnly?: true;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** It is about one partner: the one that the option `partner` names, or the first that the person may see. */
  readonly partner?: W;
  /** It also tells of the sample partner. */
  readonly ofSample?: true;
  readonly answer: A;
  readonly status?: 200 | 201 | 202;
  /** Told once and kept nowhere, also not for who asks again under the same Idempotency-Key. */
  readonly toldOnce?: true;
  /** The handler looks after its Idempotency-Keys itself. */
  readonly keepsKeys?: true;
  /** What the handler itself may answer in place of the answer. */
  readonly problems: readonly Code[];
  /** What stands before the body is read, as a bound on how much comes at a time. */
  readonly before?: readonly RequestHandler[];
  handle(
    asked: Asked<z.output<P>, z.output<Q>, BodyIn<B>, PartnerIn<W>>,
  ): Promise<Outcome<AnswerOf<A>, Code>> | Outcome<AnswerOf<A>, Code>;
}

/** A route as the table holds it. */
export type Route = Omit<
  Declared<z.ZodObject, z.ZodObject, BodyRule, z.ZodType | FileAnswer, string, ProblemCode>,
  'handle'
> & {
  handle(
    asked: Asked<unknown, unknown, unknown, unknown>,
  ): Promise<Outcome<unknown, ProblemCode>> | Outcome<unknown, ProblemCode>;
};

/** Declares a route; its handler gets what the schemas promise, and answers what they do. */
export function route<
  const Code extends ProblemCode = never,
  P extends z.ZodObject = None,
  Q extends z.ZodObject = None,
  B extends BodyRule | undefined = undefined,
  A extends z.ZodType | FileAnswer = never,
  W extends 'needed' | 'if-any' | undefined = undefined,
>(declared: Declared<P, Q, B, A, W, Code>): Route {
  return declared as Route;
}

export const json = <T>(schema: z.ZodType<T>): JsonBody<T> => ({ kind: 'json', schema });

export const answer = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refusal = <Code extends ProblemCode>(
  code: Code,
  detail: string,
  errors?: readonly Problem[],
): Refusal<Code> => ({ ok: false, code, detail, ...(errors && { errors }) });

/** What a page's question comes to, where its options can be wrong in a way that only the facts tell. */
export const answerOrOptions = <T>(parsed: Parsed<T>): Outcome<T, 'query-invalid'> =>
  parsed.ok ? answer(parsed.value) : refusal('query-invalid', CORRECT_OPTIONS, parsed.problems);

export const CORRECT_OPTIONS = 'Correct the options in the address.';
