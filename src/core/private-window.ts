/**
 * Where an edit was made: null for an ordinary window, else the id of a private one. From that, nothing is kept unless the
 * reader has turned it on for this very window.
 */
export type PrivateWindow = number | null;
