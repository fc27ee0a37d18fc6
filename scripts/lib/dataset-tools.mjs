// @ts-check
/** The dataset's TypeScript, for scripts that run in plain Node. */
import readability from 'text-readability-ts';
import { runnerImport } from 'vite';
import { inProject, ROOT } from './project.mjs';

/** Where the entries are. */
export const EXPLAINERS = inProject('src', 'dataset', 'explainers');

/** Node 20 does not read TypeScript; Vite, which builds the extension, does. @param {string} file */
const load = async (file) =>
  (await runnerImport(inProject('src', 'dataset', file), { root: ROOT, configFile: false, logLevel: 'error' })).module;

/**
 * The exports of several files of src/dataset.
 *
 * @param {...string} files
 * @returns {Promise<any[]>}
 */
export const loadDatasetTools = (...files) => Promise.all(files.map(load));

/** `YYYY-MM-DD`, in UTC. */
export const today = () => new Date().toISOString().slice(0, 10);

/** Flesch-Kincaid grade. @param {string} text */
export const gradeOf = (text) => readability.fleschKincaidGrade(text);
