import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Builds the probe: pages with the published teams-js and msal-browser, which tests frame in place of the tab. */
export default defineConfig({
  root: file('.'),
  base: '/tab/',
  build: {
    target: 'es2023',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: [file('index.html'), file('consent.html')] },
  },
});
