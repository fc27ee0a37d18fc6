/// <reference types="vite/client" />
/// <reference types="@crxjs/vite-plugin/client" />

/** The mention index of the bundled dataset: see `background/embedded-index.ts`. */
declare module 'virtual:mention-index' {
  export const encoded: string;
  export const digest: string;
}
