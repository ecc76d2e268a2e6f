import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import tab from '../../../src/tab/vite.config.ts';

const PSEUDO = fileURLToPath(new URL('pseudo.ts', import.meta.url));

/** In which file the English catalogue is given out, and in which words. */
const GIVEN_OUT: Readonly<Record<string, readonly [string, string]>> = {
  'src/words/tab/index.ts': ['{ en, de }', '{ en: pseudo(en), de }'],
  'src/words/tab/later/index.ts': ['onceFor(laterOf)', 'onceFor((locale) => pseudo(laterOf(locale)))'],
  'src/words/words.ts': ['onceFor(wordsOf)', 'onceFor((locale) => pseudo(wordsOf(locale)))'],
};

/** The tab as it is built, with English in the language that nobody speaks. */
export default mergeConfig(tab, { plugins: [pseudoWords()] });

function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    transform(code, id) {
      const found = Object.entries(GIVEN_OUT).find(([file]) => id.endsWith(file));
      if (!found) return null;
      const [file, [before, after]] = found;
      if (!code.includes(before)) throw new Error(`${file} gives out its words in another way.`);
      return `import { pseudo } from ${JSON.stringify(PSEUDO)};\n${code.replace(before, after)}`;
    },
  };
}
