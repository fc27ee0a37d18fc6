/** Characters that some file system, or Obsidian's links, do not allow in names; control and direction marks, too. */
const UNSAFE = /[\\/:*?"<>|#^[\]%\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** UTF-16 code units: in UTF-8 at most three times as many, and 255 bytes is the limit of most file systems. */
const LONGEST = 72;

/** A title as a file's name, without its ending; `note` where nothing is left of it. */
export function fileName(title: string): string {
  const plain = title.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ');
  const cut = plain
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');
  const name = cut.replace(/^[.\s~-]+|[.\s]+$/g, '');
  return name === '' ? 'note' : DEVICE.test(name) ? `${name}_` : name;
}

/** Names that are different from each other on file systems that do not tell capitals. In the order of the titles. */
export function uniqueFileNames(titles: readonly string[], ending: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = fileName(title);
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base} ${copy}`;
    taken.add(name.toLowerCase());
    return `${name}${ending}`;
  });
}
