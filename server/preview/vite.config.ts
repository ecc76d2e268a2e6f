import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the preview's host page. It is served at `/`, its assets below `/preview/host/`. */
export default defineConfig({
  root: fileURLToPath(new URL('./host', import.meta.url)),
  base: '/preview/host/',
  build: {
    outDir: fileURLToPath(new URL('../../.build/host', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The server's content security policy allows files, not inline or data: content.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The card renderer alone is larger than Vite's default limit; this page never leaves the machine.
    chunkSizeWarningLimit: 1000,
    // Fluent marks its React files "use client"; the themes, which are all that is used here, need no React.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
