import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { parse } from '#contract';
import { readJson } from '../jsonText.ts';
import { sendProblem } from '../problems.ts';

/** Reads a small JSON body as text, so that its mistakes can be named by their place. */
export const jsonText: RequestHandler = express.text({
  type: ['application/json', 'application/*+json'],
  limit: '64kb',
});

/** The body as the schema wants it; otherwise the answer has been given. No body is an empty object. */
export function bodyAs<T>(schema: z.ZodType<T>, request: Request, response: Response): T | undefined {
  const text = typeof request.body === 'string' && request.body.trim() !== '' ? request.body : '{}';
  const json = readJson(text);
  if (!json.ok) {
    const place = `line ${json.line}, column ${json.column}`;
    const detail = `It stops being JSON at ${place}: expected ${json.expected}.`;
    sendProblem(response, 'body-malformed', detail);
    return undefined;
  }
  const parsed = parse(schema, json.value);
  if (parsed.ok) return parsed.value;
  sendProblem(response, 'body-invalid', 'Correct what is listed and send it again.', parsed.problems);
  return undefined;
}
