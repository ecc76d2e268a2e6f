import { expect, test } from 'vitest';
import { RULEBOOKS, type ScoreDocument, score, scoreDocument } from '#scoring';
import { LANGUAGES, type Words, words } from '#words';
import { sampleFacts } from '../../server/preview/sample/index.ts';

// The sample partner under every edition says nearly everything that the core can say.
const facts = sampleFacts('2026-11-20');
const documents: readonly ScoreDocument[] = RULEBOOKS.map(({ designation, id }) =>
  scoreDocument(score(facts, { editions: { [designation]: id } }), 'subjects'),
);

test.each(LANGUAGES)('every sentence about the sample is whole in %s', (language) => {
  const sentences = new Set(documents.flatMap((document) => sentencesOf(words(language), document)));
  expect(sentences.size).toBeGreaterThan(300);
  const broken = [...sentences].filter(
    (sentence) => sentence.trim() === '' || /undefined|NaN|Infinity|\[object| {2}|: ?$|^[,;]/.test(sentence),
  );
  expect(broken).toEqual([]);
});

function sentencesOf(say: Words, { designations, warnings }: ScoreDocument): string[] {
  const paths = designations.flatMap((designation) => designation.paths);
  const metrics = paths.flatMap((path) => path.metrics);
  const explanations = metrics.flatMap(({ explanation }) => (explanation ? [explanation] : []));
  const verdicts = explanations.flatMap((explanation) => explanation.verdicts ?? []);
  return [
    ...warnings.map(say.warning),
    ...paths.flatMap((path) => [say.total(path), say.verdict(path), say.short(path), say.metricsMet(path)]),
    ...metrics.flatMap((metric) => Object.values(say.value(metric))),
    ...explanations.flatMap(({ lines, next }) => [...lines.map(say.line), ...next.map(say.next)]),
    ...verdicts.flatMap((verdict) =>
      verdict.subject === 'person'
        ? [say.person(verdict)]
        : [say.tenant(verdict), ...verdict.now.map(say.condition), ...verdict.before.map(say.condition)],
    ),
  ];
}
