// Bundled into the page by `page-models.mjs`: what the judges see of it.
import { collectRuns } from '../../src/dom/live-runs.ts';
import { readMeta } from '../../src/dom/meta-content.ts';
import { describePage } from '../../src/dom/page-model.ts';
import { quickFacts } from '../../src/dom/quick-facts.ts';

const train = () => ({
  model: describePage(document, readMeta(document), collectRuns(document.body) ?? []),
  facts: quickFacts(document),
});

Object.assign(globalThis, { sidelightTrain: train });
