import type { Problem } from './problems.ts';

/** Every error answer, `application/problem+json`. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One of a closed list; programs branch on it. */
  readonly code: string;
  readonly detail: string;
  /** The id under which the server has logged the request. */
  readonly instance: string;
  readonly errors?: readonly Problem[];
}
