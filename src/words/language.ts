export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a locale as hosts and organizations write it: `de-AT` is German, what we do not speak is English. */
export function languageOf(locale: string): Language {
  const [wanted] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}
