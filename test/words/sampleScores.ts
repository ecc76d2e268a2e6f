import { DESIGNATIONS, RULEBOOKS, type ScoreDocument, score, scoreDocument } from '#scoring';
import { sampleFacts } from '../../server/sample/index.ts';

/** The sample partner under every edition, down to every tenant and person: nearly everything the core can say. */
export function sampleScores(): ScoreDocument[] {
  const facts = sampleFacts('2026-11-20');
  const editions = DESIGNATIONS.map((designation) =>
    RULEBOOKS.filter((one) => one.designation === designation),
  );
  const rounds = Math.max(...editions.map((list) => list.length));
  return Array.from({ length: rounds }, (_, i) => {
    const pins = editions.flatMap((list) => (list[i] ? [[list[i].designation, list[i].id]] : []));
    return scoreDocument(score(facts, { editions: Object.fromEntries(pins) }), 'subjects');
  });
}
