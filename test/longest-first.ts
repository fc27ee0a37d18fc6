import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short to read and long to run: their cases are elsewhere, or they start many browsers. */
const LONG = ['hostile', 'gallery-access', 'gallery-looks', 'languages', 'inspect', 'damaged-index'];

const isLong = ({ moduleId }: TestSpecification): boolean => LONG.includes(path.basename(moduleId, '.test.ts'));

/**
 * Long files first, so that no worker is left with one when all others are done. Vitest knows how long a file took the last time; on a clean
 * clone it goes by its size, which says nothing of some.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
