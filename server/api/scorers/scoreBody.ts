import type { Problem } from '#contract';
import { type Scorer, scorerFor, type WrittenOptions } from '../../scoreRequest.ts';
import { readBody } from '../readBody.ts';
import { CORRECT_OPTIONS, type Refusal, refusal } from '../route.ts';

/** A body as it came, and how it is to be scored. */
export interface ScoreOrder {
  readonly body: Uint8Array;
  readonly options: WrittenOptions;
}

export type Scored =
  | { readonly ok: true; readonly json: Buffer }
  | Refusal<'query-invalid' | 'body-malformed' | 'facts-invalid' | 'score-too-large'>;

const LARGEST_ANSWER = 64 * 2 ** 20;

export const TOO_LARGE = refusal(
  'score-too-large',
  'Scoring it takes more than a minute, or more memory than there is for it, or the answer is larger than 64 MB. ' +
    'Send fewer documents at once, or leave out explain; the command "score" takes any.',
);

/** Scores the document in a body, or each in a list. What is too large for that is told, and is no error. */
export function scoreBody({ body, options }: ScoreOrder): Scored {
  const scorer = scorerFor(options);
  if (!scorer.ok) return refusal('query-invalid', CORRECT_OPTIONS, scorer.problems);
  const text = textOf(body);
  if (text === undefined) return refusal('body-malformed', 'The body is not UTF-8.');
  const read = readBody(text);
  if (!read.ok) return read;
  const inputs = Array.isArray(read.value) ? read.value : [read.value];
  try {
    return scoreEach(inputs, scorer.value, Array.isArray(read.value));
  } catch (error) {
    // No text may be longer than half a gigabyte.
    if (error instanceof RangeError) return TOO_LARGE;
    throw error;
  }
}

function textOf(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** Nobody reads on; a large document can have millions. */
const MOST_PROBLEMS = 1_000;

/** All of the documents or none: the problems of each, under its place in the list. */
function scoreEach(inputs: readonly unknown[], scorer: Scorer, isList: boolean): Scored {
  const texts: string[] = [];
  const problems: Problem[] = [];
  let length = 0;
  for (const [index, input] of inputs.entries()) {
    const scored = scorer(input);
    if (scored.ok) {
      const text = JSON.stringify(scored.value);
      length += text.length;
      if (length > LARGEST_ANSWER) return TOO_LARGE;
      texts.push(text);
      continue;
    }
    const told = scored.problems.slice(0, MOST_PROBLEMS - problems.length);
    problems.push(
      ...told.map((problem) => (isList ? { ...problem, path: below(index, problem.path) } : problem)),
    );
    if (problems.length === MOST_PROBLEMS) break;
  }
  if (problems.length > 0) {
    const first = problems.length < MOST_PROBLEMS ? '' : ` These are the first ${MOST_PROBLEMS} problems.`;
    return refusal('facts-invalid', `Correct what is listed and send it again.${first}`, problems);
  }
  const all = texts.join(',');
  return { ok: true, json: Buffer.from(isList ? `[${all}]` : all) };
}

function below(index: number, path: string): string {
  return path === '' || path.startsWith('[') ? `[${index}]${path}` : `[${index}].${path}`;
}
