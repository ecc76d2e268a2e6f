import { expect, test } from 'vitest';
import { type Clause, DESIGNATIONS, DOCUMENTS, RULEBOOKS } from '#scoring';
import { LANGUAGES, ruleText, sectionText, words } from '#words';
import { deReadings } from '../../src/words/rules/deReadings.ts';
import { deSources } from '../../src/words/rules/deSources.ts';
import { deSummaries } from '../../src/words/rules/deSummaries.ts';

// A rulebook's own sentences are said in every language; what it quotes is not. A new reading, summary or clause that
// is not computed fails here until it has been translated.

const readings = RULEBOOKS.flatMap((rulebook) => rulebook.readings);
const clauses: readonly Clause[] = [
  ...RULEBOOKS.flatMap(({ paths }) => paths.flatMap(({ metrics }) => metrics.map(({ clause }) => clause))),
  ...readings.flatMap(({ quotes }) => quotes),
  ...RULEBOOKS.flatMap(({ notComputed }) => notComputed),
];
const summaries = clauses.filter(({ document }) => !DOCUMENTS[document].verbatim);
const sentences = new Set([
  ...readings.flatMap(({ topic, reading }) => [topic, reading]),
  ...summaries.map(({ quote }) => quote),
]);
/** Numbers and codes, whose spelling differs between languages by its points and commas only. */
const figuresIn = (text: string): string[] =>
  (text.match(/\d[\d.,/]*/g) ?? []).map((one) => one.replace(/\D/g, ''));
const other = LANGUAGES.filter((language) => language !== 'en');

test('English is what the rulebook says', () => {
  expect(sentences.size).toBeGreaterThan(100);
  for (const said of sentences) expect(ruleText('en', said)).toEqual({ text: said, language: 'en' });
  for (const { section } of summaries) expect(sectionText('en', section).text).toBe(section);
});

test.each(other)('every sentence of a rulebook is said in %s, with the same numbers', (language) => {
  const missing = [...sentences].filter((said) => ruleText(language, said).language !== language);
  expect(missing).toEqual([]);
  for (const said of sentences) {
    const { text } = ruleText(language, said);
    expect(text).not.toBe(said);
    expect([said, figuresIn(text).toSorted()]).toEqual([said, figuresIn(said).toSorted()]);
  }
});

test.each(other)('every place of a summary is named in %s', (language) => {
  const names = words(language).names.designation;
  const known: ReadonlySet<string> = new Set(DESIGNATIONS.map((designation) => names[designation]));
  const parts = summaries.flatMap(({ section }) => section.split(', '));
  const same = parts.filter((part) => !known.has(part) && sectionText(language, part).text === part);
  expect(same).toEqual([]);
  for (const { title, published, verbatim } of Object.values(DOCUMENTS)) {
    expect(verbatim || ruleText(language, title).language === language).toBe(true);
    expect(/[a-z]/.test(published) && ruleText(language, published).language !== language).toBe(false);
  }
});

test('nothing is translated that no rulebook says', () => {
  const said = new Set([
    ...sentences,
    ...summaries.flatMap(({ section }) => section.split(', ')),
    ...Object.values(DOCUMENTS).flatMap(({ title, published }) => [title, published]),
  ]);
  const german = Object.keys({ ...deReadings, ...deSummaries, ...deSources });
  expect(german.filter((english) => !said.has(english))).toEqual([]);
});
