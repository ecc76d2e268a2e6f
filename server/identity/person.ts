import type { Request } from 'express';
import type { Role } from '#contract';

/** Who is asking: always the pair of tenant and object id, never a mail address. The name is for display only. */
export interface Person {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  /** What they sign in with, and their mail where the token tells it: it may suggest something, and decides nothing. */
  readonly mails: readonly string[];
  readonly role: Role;
  /** A program that signs in with a key of its own. */
  readonly isProgram?: true;
  /** The partners that a program is bound to; without them, those that its role sees. */
  readonly partners?: readonly string[];
}

const people = new WeakMap<Request, Person>();

export function rememberPerson(request: Request, person: Person): void {
  people.set(request, person);
}

/** The verified person behind a request. Only routes behind `requirePerson` may ask. */
export function personOf(request: Request): Person {
  const person = people.get(request);
  if (!person)
    throw new Error(`${request.method} ${request.path} asks for a person but does not require one.`);
  return person;
}

const ROLE_NAMES = [
  ['Scorecard.Admin', 'admin'],
  ['Scorecard.Analyst', 'analyst'],
] as const;

/** The strongest app role wins; without one a person is a member. */
export function roleFrom(roles: readonly string[]): Role {
  return ROLE_NAMES.find(([name]) => roles.includes(name))?.[1] ?? 'member';
}
