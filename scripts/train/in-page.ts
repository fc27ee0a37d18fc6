// Bundled into the page by `page-models.mjs`: what the judges see of it.
import { collectRuns } from '../../src/dom/live-runs.ts';
import { readMeta } from '../../src/dom/meta-content.ts';
import { describePage } from '../../src/dom/page-model.ts';
import { quickFacts } from '../../src/dom/quick-facts.ts';
import { atOnce } from '../../src/dom/slices.ts';

const train = () => ({
  model: atOnce(describePage(document, readMeta(document), atOnce(collectRuns(document.body)) ?? [])),
  facts: quickFacts(document, location.href),
});

Object.assign(globalThis, { sidelightTrain: train });
