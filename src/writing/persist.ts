/**
 * Asks the browser not to clear the database when the disk gets full. Only a page can ask. Nobody is prompted: with
 * `unlimitedStorage`, Firefox holds the right as given already (its own test `test_ext_unlimitedStorage.js` says so), and
 * Chromium never prompts. What is refused changes nothing: the mirror is there.
 */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A browser without it, or one that is told to keep nothing.
  }
}
