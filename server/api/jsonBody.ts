import express, { type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { parse } from '#contract';
import { readJson } from '../jsonText.ts';
import { holdsNul } from './noNul.ts';
import { type BodyRule, type Outcome, refusal } from './route.ts';

const SMALL = 64 * 1024;

/**
 * Reads a JSON body as text, so that its mistakes can be named by their place. A compressed one is refused: what it
 * becomes is known only when it has been unpacked.
 */
export const jsonText = (limit: number = SMALL): RequestHandler =>
  express.text({ type: ['application/json', 'application/*+json'], limit, inflate: false });

/** The body as its rule wants it. */
export function bodyOf(
  rule: BodyRule | undefined,
  { body }: Request,
): Outcome<unknown, 'body-malformed' | 'body-type' | 'body-invalid'> {
  if (!rule || rule.kind === 'file') return { ok: true, value: undefined };
  if (rule.kind === 'json') {
    const text = typeof body === 'string' && body.trim() !== '' ? body : '{}';
    const read = json(text);
    return read.ok ? checked(rule.schema, read.value) : read;
  }
  if (typeof body === 'string') return json(body);
  return refusal('body-type', 'Send a document, or a list of them, as application/json.');
}

function json(text: string): Outcome<unknown, 'body-malformed'> {
  const read = readJson(text);
  if (read.ok) return read;
  const place = `line ${read.line}, column ${read.column}`;
  return refusal('body-malformed', `It stops being JSON at ${place}: expected ${read.expected}.`);
}

function checked(schema: z.ZodType, value: unknown): Outcome<unknown, 'body-invalid'> {
  if (holdsNul(value))
    return refusal('body-invalid', 'A text in the body holds the character NUL: leave it out.');
  const parsed = parse(schema, value);
  if (parsed.ok) return parsed;
  return refusal('body-invalid', 'Correct what is listed and send it again.', parsed.problems);
}
