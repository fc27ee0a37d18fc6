import { writeOwnJson } from '#core/notes/formats/own-json.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';

/** A file of ours in which one thing is another: whatever stands at the `at`th of all its names, counted round and round. */
export function spoiltFile(texts: UserTexts, at: number, other: unknown): string {
  const file = JSON.parse(writeOwnJson(texts));
  const places: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      places.push([value as Record<string, unknown>, name]);
      walk(inner);
    }
  };
  walk(file);
  const [holder, name] = places[at % places.length] as [Record<string, unknown>, string];
  holder[name] = other;
  return JSON.stringify(file);
}
