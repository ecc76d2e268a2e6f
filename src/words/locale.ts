import { type Language, languageOf } from './language.ts';

/** Whose numbers and whose days are written. */
export interface Habits {
  readonly numbers: string;
  readonly days: string;
}

/** Where no country is said: dollars as at home, and days in an order that nobody takes for another. */
const ANYWHERE: Readonly<Record<Language, Habits>> = {
  en: { numbers: 'en-US', days: 'en-GB' },
  de: { numbers: 'de-DE', days: 'de-DE' },
};

/** The habits of a locale's country: `de-CH` writes 1'234.5. A country whose language is not spoken here brings none. */
export function habitsOf(locale: string): Habits {
  const language = languageOf(locale);
  const known = knownLocale(locale);
  if (known?.language !== language || known.region === undefined) return ANYWHERE[language];
  const country = `${language}-${known.region}`;
  return { numbers: country, days: country };
}

/** Hosts write locales in more than one way, and not always one that exists. */
function knownLocale(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** What is made for a locale or a time zone is made once: making it takes longer than using it. */
export function onceFor<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}
