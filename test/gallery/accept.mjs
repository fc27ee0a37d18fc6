// @ts-check
/**
 * `npm run gallery:accept [-- STATE-PART …]`: takes the layouts of the gallery's states as they are now for right; with names, or parts of
 * them, those states alone. Accepted layouts whose state is gone are taken away. Look at the states first: `npm run gallery`.
 */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openBuiltGallery } from './built-gallery.mjs';
import { compareThumbnails } from './thumbnails.mjs';
import { acceptedThumbnail, acceptThumbnail, shootState } from './variants.mjs';

const parts = process.argv.slice(2);
const gallery = await openBuiltGallery({ isGreeked: true });
const folder = path.join(import.meta.dirname, 'baselines');
for (const file of readdirSync(folder).filter((name) => name.endsWith('.png'))) {
  if (gallery.states.includes(file.split('.', 1)[0] ?? '')) continue;
  rmSync(path.join(folder, file));
  console.log(`${file}: gone with its state`);
}
let accepted = 0;
for (const state of gallery.states.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)))) {
  for (const { variant, thumbnail } of await shootState(gallery, state)) {
    const before = acceptedThumbnail(state, variant);
    const change = before === null ? 'new' : compareThumbnails(before, thumbnail);
    if (change === null) continue;
    acceptThumbnail(state, variant, thumbnail);
    accepted += 1;
    console.log(`${state}, ${variant.name}: ${change}`);
  }
}
console.log(`${accepted} layouts accepted`);
await gallery.close();
