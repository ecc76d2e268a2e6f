import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import type { PathName } from '#scoring';
import { languageOf, type TabWords, tabWords, type Words, withUnbrokenCodes, words } from '#words';

/** The product's sentences and the tab's own labels, in one language and with the numbers and days of a country. */
export interface TabLanguage extends Words {
  /** The tab's own labels. */
  readonly t: TabWords;
  /** `SMB path`; empty where an edition has only one. */
  pathName(path: PathName): string;
}

const WordsContext = createContext<TabLanguage | undefined>(undefined);

export function useWords(): TabLanguage {
  const spoken = use(WordsContext);
  if (!spoken) throw new Error('No language has been chosen around this part of the tab.');
  return spoken;
}

export function Speaking({ locale, children }: { locale: string; children: ReactNode }) {
  const language = languageOf(locale);
  const spoken = useMemo(() => {
    const t = tabWords[language];
    const said = withUnbrokenCodes(words(locale));
    return { ...said, t, pathName: (path: PathName) => t.path(said.names.path[path]) };
  }, [locale, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordsContext value={spoken}>{children}</WordsContext>;
}
