/**
 * Hands a file to the reader's browser, which saves it as it saves every download. Made and kept on this machine: the address
 * is one of the page's own memory.
 */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it once the download has begun; Firefox begins after this turn.
  setTimeout(() => URL.revokeObjectURL(address), FREE_AFTER_MS);
}

/** Milliseconds in which any browser has begun a download, and the reader has answered where to put it. */
const FREE_AFTER_MS = 10 * 60 * 1000;
