import { expect, test } from 'vitest';
import type { ScoreDocument } from '#scoring';
import { LANGUAGES, type Words, words } from '#words';
import { sampleScores } from './sampleScores.ts';

const documents = sampleScores();

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
    ...verdicts.flatMap((verdict) => {
      if (verdict.subject === 'person') return [say.person(verdict)];
      if (verdict.subject === 'service') return [say.service(verdict)];
      return [say.tenant(verdict), ...verdict.now.map(say.condition), ...verdict.before.map(say.condition)];
    }),
  ];
}
