import type fc from 'fast-check';

/** Something that gets what nobody would send it, and what must hold all the same. */
export interface FuzzTarget {
  readonly name: string;
  /** Its part of all cases; all targets together make about 1. Cheap ones get more: ten million end within twenty minutes. */
  readonly share: number;
  readonly property: fc.IRawProperty<unknown>;
}
