import type { AskedDesignation, EditionShown, Editions, Parsed } from '#contract';
import { DOCUMENTS, RULEBOOKS, type Rulebook, rulebookOn, scoreDocument } from '#scoring';
import { shownTo } from '../redactForMember.ts';
import type { Viewer } from '../viewer.ts';
import { scoreAsked } from './askedScore.ts';
import type { KnownPartner } from './knownPartner.ts';

/** Every edition of a designation with its rules, and this partner scored under each as of the same day. */
export function editionsOf(known: KnownPartner, asked: AskedDesignation, viewer: Viewer): Parsed<Editions> {
  const { on = known.asOf, designation } = asked;
  const inForce = rulebookOn(designation, on);
  const editions: EditionShown[] = [];
  for (const rulebook of RULEBOOKS.filter((one) => one.designation === designation)) {
    const scored = scoreAsked(known, { on, edition: rulebook.id });
    if (!scored.ok) return scored;
    const score = scoreDocument(scored.value).designations.find((one) => one.edition === rulebook.id);
    if (!score) throw new Error(`The edition ${rulebook.id} was asked for and has not scored.`);
    editions.push({ ...rulesOf(rulebook, on), inForce: rulebook === inForce, score: shownTo(viewer, score) });
  }
  return { ok: true, value: { asOf: on, editions, documents: DOCUMENTS } };
}

function rulesOf(rulebook: Rulebook, on: string): Omit<EditionShown, 'score' | 'inForce'> {
  const { id, validFrom, minimum, choice, readings, notComputed, outdatedFrom } = rulebook;
  return {
    id,
    outdated: outdatedFrom !== undefined && on >= outdatedFrom,
    rules: { validFrom, minimum, choice: choice.by, readings, notComputed },
    paths: rulebook.paths.map(({ path, metrics }) => ({
      path,
      metrics: metrics.map(({ metric, max, clause }) => ({ metric, max, clause })),
    })),
  };
}
