import { z } from 'zod';
import type { Problem } from './problems.ts';
import { count, list } from './vocabulary.ts';

const problem: z.ZodType<Problem> = z
  .strictObject({ path: z.string(), value: z.unknown().optional(), expected: z.string() })
  .meta({ id: 'FieldProblem' });

/** Every error answer, `application/problem+json`. */
export const problemAnswer = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: count,
    /** One of a closed list; programs branch on it. */
    code: z.string(),
    detail: z.string(),
    /** The id under which the server has logged the request. */
    instance: z.string(),
    errors: list(problem).exactOptional(),
    /** With `consent-needed`: what the sign-in service wants to be asked with. */
    claims: z.string().exactOptional(),
  })
  .meta({ id: 'Problem' });
export type ProblemAnswer = z.infer<typeof problemAnswer>;
