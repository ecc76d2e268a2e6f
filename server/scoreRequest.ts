import { type Parsed, type Problem, parseFacts } from '#contract';
import {
  DESIGNATIONS,
  type Designation,
  isDay,
  RULEBOOKS,
  rulebookOf,
  type ScoreDocument,
  type ScoreOptions,
  score,
  scoreDocument,
  uncovered,
} from '#scoring';

/** How a score is asked for, at the shell and over HTTP alike: the options as they were written. */
export interface WrittenOptions {
  /** `security=security-2026-07`, any number of them. */
  readonly editions: readonly string[];
  readonly on?: string | undefined;
  readonly explain: boolean;
}

export type Scorer = (input: unknown) => Parsed<ScoreDocument>;

/** Turns the options into a function from a facts document to its score, or says everything wrong with them. */
export function scorerFor({ editions, on, explain }: WrittenOptions): Parsed<Scorer> {
  const problems: Problem[] = [];
  if (on !== undefined && !isDay(on)) {
    problems.push({ path: 'on', value: on, expected: 'a day that exists, as 2025-06-30' });
  }
  const pinned: { [designation in Designation]?: string } = {};
  for (const written of editions) {
    const [name, id = ''] = written.split('=', 2);
    const designation = DESIGNATIONS.find((known) => known === name);
    const problem = editionProblem(designation, id, pinned);
    if (problem) problems.push({ path: 'edition', value: written, expected: problem });
    else if (designation) pinned[designation] = id;
  }
  if (problems.length > 0) return { ok: false, problems };
  const options: ScoreOptions = { editions: pinned, ...(on !== undefined && { on }) };
  return { ok: true, value: (input) => scoreFacts(input, options, explain) };
}

/** What should have been written instead; nothing when the edition can be pinned. */
function editionProblem(
  designation: Designation | undefined,
  id: string,
  pinned: { readonly [designation in Designation]?: string },
): string | undefined {
  if (!designation) return `designation=edition, the designation one of ${DESIGNATIONS.join(', ')}`;
  if (pinned[designation] !== undefined) return `one edition of ${designation}, not two`;
  if (rulebookOf(id)?.designation === designation) return undefined;
  const known = RULEBOOKS.filter((rulebook) => rulebook.designation === designation).map(({ id }) => id);
  return known.length === 0
    ? `no edition: there is none of ${designation}`
    : `${designation}=${known.join(' or ')}`;
}

function scoreFacts(input: unknown, options: ScoreOptions, explain: boolean): Parsed<ScoreDocument> {
  const facts = parseFacts(input);
  if (!facts.ok) return facts;
  const without = uncovered(facts.value.asOf, options);
  if (without.length > 0) return { ok: false, problems: [tooEarly(facts.value.asOf, options, without)] };
  return { ok: true, value: scoreDocument(score(facts.value, options), explain ? 'subjects' : 'none') };
}

/** Before a designation's first edition nothing is guessed. */
function tooEarly(asOf: string, { on }: ScoreOptions, without: readonly Designation[]): Problem {
  const first = RULEBOOKS.map(({ validFrom }) => validFrom).sort()[0];
  return {
    path: on === undefined ? 'asOf' : 'on',
    value: on ?? asOf,
    expected: `a day from ${first} on, when the first editions begin, or an edition pinned for ${without.join(', ')}`,
  };
}
