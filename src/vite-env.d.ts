/// <reference types="vite/client" />
/// <reference types="@crxjs/vite-plugin/client" />

/** The mention index of the bundled dataset, in base64. */
declare module 'virtual:mention-index' {
  const encoded: string;
  export default encoded;
}
