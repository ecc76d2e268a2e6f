import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { type Parsed, type Problem, parse } from '#contract';
import type { ScoreDocument } from '#scoring';
import { onlyMethods } from '../errors.ts';
import { readJson } from '../jsonText.ts';
import { sendProblem } from '../problems.ts';
import { type Scorer, scorerFor } from '../scoreRequest.ts';

/** Some hundred documents of ordinary size. */
const LARGEST_BODY = '64mb';

const query = z.strictObject({
  edition: z.union([z.string(), z.array(z.string())]).optional(),
  on: z.string().optional(),
  explain: z.enum(['true', 'false']).optional(),
});

/** Scores facts documents that the caller sends; nothing is stored. */
export function scoreRoutes(): Router {
  const routes = Router();
  const body = express.text({ type: ['application/json', 'application/*+json'], limit: LARGEST_BODY });
  routes.route('/score').post(body, postScore).all(onlyMethods('POST'));
  return routes;
}

const postScore: RequestHandler = (request, response) => {
  const scorer = scorerOf(request);
  if (!scorer.ok) {
    return sendProblem(response, 'query-invalid', 'Correct the options in the address.', scorer.problems);
  }
  if (typeof request.body !== 'string') {
    return sendProblem(
      response,
      'body-type',
      'Send a facts document, or a list of them, as application/json.',
    );
  }
  const json = readJson(request.body);
  if (!json.ok) {
    const place = `line ${json.line}, column ${json.column}`;
    return sendProblem(
      response,
      'body-malformed',
      `It stops being JSON at ${place}: expected ${json.expected}.`,
    );
  }
  if (Array.isArray(json.value)) return answer(response, scoreEach(json.value, scorer.value));
  answer(response, scorer.value(json.value));
};

function scorerOf(request: Request): Parsed<Scorer> {
  const written = parse(query, request.query);
  if (!written.ok) return written;
  const { edition = [], on, explain } = written.value;
  return scorerFor({ editions: [edition].flat(), on, explain: explain === 'true' });
}

/** All of the documents or none: the problems of each, under its place in the list. */
function scoreEach(inputs: readonly unknown[], scorer: Scorer): Parsed<readonly ScoreDocument[]> {
  const scores: ScoreDocument[] = [];
  const problems: Problem[] = [];
  inputs.forEach((input, index) => {
    const scored = scorer(input);
    if (scored.ok) scores.push(scored.value);
    else
      problems.push(...scored.problems.map((problem) => ({ ...problem, path: below(index, problem.path) })));
  });
  return problems.length === 0 ? { ok: true, value: scores } : { ok: false, problems };
}

function below(index: number, path: string): string {
  return path === '' || path.startsWith('[') ? `[${index}]${path}` : `[${index}].${path}`;
}

function answer(response: Response, scored: Parsed<unknown>): void {
  if (scored.ok) response.json(scored.value);
  else sendProblem(response, 'facts-invalid', 'Correct what is listed and send it again.', scored.problems);
}
