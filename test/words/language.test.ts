import { expect, test } from 'vitest';
import { LANGUAGES, languageOf, words } from '#words';

test('a locale of a host or an organization names a language', () => {
  expect(['de-AT', 'DE', 'en-gb', 'en_US', 'fr-FR', ''].map(languageOf)).toEqual([
    'de',
    'de',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test.each(LANGUAGES)('%s has a name for everything and no name twice in a list', (language) => {
  const { names } = words(language);
  for (const list of [names.designation, names.metric, names.category, names.standing, names.side]) {
    const values = Object.values(list);
    expect(values.every((name) => name.trim() !== '')).toBe(true);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('the programme\u2019s words stand in English as in its own screens', () => {
  const { names } = words('en');
  expect(Object.values(names.metric)).toEqual([
    'Net customer adds',
    'Intermediate certifications',
    'Advanced certifications',
    'Usage growth',
    'Deployments',
  ]);
  expect([names.pointsEarned, names.maximum, names.met, names.notMet]).toEqual([
    'Points earned',
    'Maximum',
    'Met',
    'Not met',
  ]);
});
