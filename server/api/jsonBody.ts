import express, { type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { parse } from '#contract';
import { flawIn } from './flaw.ts';
import { readBody } from './readBody.ts';
import { type BodyRule, type DocumentBody, type JsonBody, type Outcome, refusal } from './route.ts';

const SMALL = 64 * 1024;
const TYPES = ['application/json', 'application/*+json'];

/**
 * Reads a JSON body as text, so that its mistakes can be named by their place; a document as it came. A compressed one
 * is refused: what it becomes is known only when it has been unpacked.
 */
export const bodyReader = (rule: JsonBody<unknown> | DocumentBody): RequestHandler =>
  rule.kind === 'document'
    ? express.raw({ type: TYPES, limit: rule.limit, inflate: false })
    : express.text({ type: TYPES, limit: SMALL, inflate: false });

/** The body as its rule wants it. */
export function bodyOf(
  rule: BodyRule | undefined,
  { body }: Request,
): Outcome<unknown, 'body-malformed' | 'body-type' | 'body-invalid'> {
  if (!rule || rule.kind === 'file') return { ok: true, value: undefined };
  if (rule.kind === 'json') {
    const text = typeof body === 'string' && body.trim() !== '' ? body : '{}';
    const read = readBody(text);
    return read.ok ? checked(rule.schema, read.value) : read;
  }
  if (Buffer.isBuffer(body)) return { ok: true, value: body };
  return refusal('body-type', 'Send a document, or a list of them, as application/json.');
}

function checked(schema: z.ZodType, value: unknown): Outcome<unknown, 'body-invalid'> {
  const flaw = flawIn(value);
  if (flaw !== undefined) return refusal('body-invalid', flaw);
  const parsed = parse(schema, value);
  if (parsed.ok) return parsed;
  return refusal('body-invalid', 'Correct what is listed and send it again.', parsed.problems);
}
