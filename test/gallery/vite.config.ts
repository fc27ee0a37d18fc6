import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Serves the gallery: every component in every state, with no extension and no browser API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  server: { port: 5199, strictPort: true, fs: { allow: ['../..'] } },
});
