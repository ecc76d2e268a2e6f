import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';

const BASE = '/tab/';
// Without the list that opens below a field: the choice of a partner alone has one, and brings it along.
const INTERFACE =
  /node_modules\/(?:@fluentui\/(?!react-(?:aria|combobox|portal|positioning|tabster)\/)|(?:@griffel|react|react-dom|scheduler)\/)/;
const LATER = /\/src\/words\/(?:imports|rules|tab\/later)\//;
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Builds the tab. */
export default defineConfig({
  root: path('.'),
  base: BASE,
  plugins: [react(), firstPaint()],
  build: {
    outDir: path('../../.build/tab'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: 'manifest.json',
    // The server's content security policy allows files, not inline or data: content.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The tab, and the pages of the windows in which Partner Center is connected and consent to sharing is given.
      input: {
        index: path('index.html'),
        connected: path('connected.html'),
        consent: path('consent.html'),
      },
      // Words do nothing by being there: who does not say them does not fetch them.
      treeshake: { moduleSideEffects: [{ test: /\/src\/words\//, sideEffects: false }] },
      // Fluent marks its React files "use client", which means nothing here.
      checks: { moduleLevelDirective: false },
      // What changes with updates only is a file of its own, which browsers keep.
      output: {
        codeSplitting: {
          groups: [
            { name: 'interface', test: INTERFACE },
            // The door to the words is one; those of later pages come with them all the same.
            { name: 'later', test: LATER, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});

/**
 * What is on the screen before the program has arrived: a script that runs before the first paint, so a plain
 * one, and the skeleton's styles with the values of the theme's tokens that they name.
 */
function firstPaint(): Plugin {
  let script: string;
  return {
    name: 'first-paint',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const file = path('firstPaint/firstPaint.ts');
      this.addWatchFile(file);
      const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
      const source = `(() => {\n${code.replaceAll(/^export (?:default )?/gm, '')}})();\n`;
      script = this.emitFile({ type: 'asset', name: 'firstPaint.js', source });
    },
    transform(css, id) {
      return id.endsWith('/firstPaint.css') ? `${tokenValues(css)}\n${css}` : null;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The tab was built without its page.');
        const tag = `<script src="${BASE}${this.getFileName(script)}"></script>`;
        page.source = String(page.source).replace('<title>', `${tag}\n    <title>`);
      },
    },
  };
}

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

function tokenValues(css: string): string {
  const names = [...new Set([...css.matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name ?? ''))];
  return Object.entries(THEMES)
    .map(([theme, tokens]) => {
      const values: Readonly<Record<string, string | number>> = { ...tokens };
      const lines = names.map((name) => `--${name}:${values[name] ?? unknownToken(name)}`);
      return `:root[data-theme="${theme}"]{${lines.join(';')}}`;
    })
    .join('\n');
}

function unknownToken(name: string): never {
  throw new Error(`The first paint names a token that no theme has: ${name}.`);
}
