// @ts-check
/** What the add-on store of Firefox runs over a package before a person sees it. */
import { runTool } from './project.mjs';

/**
 * Mozilla's lint, with the rules for what the store hosts; a warning counts as an error.
 *
 * @param {string} file The packed extension, or the folder of the built one.
 * @returns {boolean} Whether it has neither errors nor warnings.
 */
export const lintAddon = (file) => runTool('web-ext', ['lint', '--source-dir', file, '--warnings-as-errors']);
