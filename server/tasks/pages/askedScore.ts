import type { AskedDesignation, AskedScore, Parsed, PathShown, Problem } from '#contract';
import {
  type Designation,
  type DesignationScore,
  type PathName,
  type PathScore,
  printMonth,
  RULEBOOKS,
  rulebookOf,
  type Score,
  type ScoreOptions,
  score,
  uncovered,
} from '#scoring';
import type { KnownPartner } from './knownPartner.ts';

/** What a page asks for, scored: as of its day and under its editions. */
export function scoreAsked(known: KnownPartner, { on = known.asOf, edition }: AskedScore): Parsed<Score> {
  const ids = [edition ?? []].flat();
  const editions = Object.fromEntries(
    ids.flatMap((id) => {
      const rulebook = rulebookOf(id);
      return rulebook ? [[rulebook.designation, id]] : [];
    }),
  );
  const options: ScoreOptions = { on, editions };
  const isTooEarly = uncovered(on, options).length > 0;
  if (isTooEarly || on > known.asOf) return { ok: false, problems: [notScored(on, known.asOf)] };
  return { ok: true, value: known.once(JSON.stringify([on, ids]), () => score(known.columns, options)) };
}

/** Before the first editions nothing is guessed, and what is not yet would be a forecast. */
function notScored(on: string, newest: string): Problem {
  const first = RULEBOOKS.map(({ validFrom }) => validFrom).sort()[0];
  const expected = `a day from ${first}, when the first editions begin, to ${newest}, that of the newest score`;
  return { path: 'on', value: on, expected };
}

export interface ScoredPath {
  readonly designation: DesignationScore;
  readonly path: PathScore;
  readonly shown: PathShown;
}

/**
 * One path of the designation that is asked for: the one that counts unless another is named. A path of another edition
 * is none of this one's: whoever looked at it there goes on with the one that counts here.
 */
export function scorePath(known: KnownPartner, asked: AskedDesignation): Parsed<ScoredPath> {
  const scored = scoreAsked(known, asked);
  if (!scored.ok) return scored;
  const designation = scored.value.designations.find(
    ({ rulebook }) => rulebook.designation === asked.designation,
  );
  const path =
    designation?.paths.find((one) => one.path === asked.path) ??
    (asked.path === undefined || isElsewhere(asked.designation, asked.path)
      ? designation?.selected
      : undefined);
  if (!designation || !path) {
    const paths = designation?.paths.map((one) => one.path).join(' or ') ?? 'another designation';
    return { ok: false, problems: [{ path: 'path', value: asked.path, expected: paths }] };
  }
  const { rulebook, month, paths } = designation;
  const shown: PathShown = {
    designation: rulebook.designation,
    edition: rulebook.id,
    asOf: scored.value.asOf,
    month: printMonth(month),
    path: path.path,
    paths: paths.map((one) => one.path),
  };
  return { ok: true, value: { designation, path, shown } };
}

const isElsewhere = (designation: Designation, path: PathName): boolean =>
  RULEBOOKS.some(
    (rulebook) => rulebook.designation === designation && rulebook.paths.some((one) => one.path === path),
  );
