import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readImport } from '#core/notes/formats/read-import.ts';
import { parseExplainer } from '#dataset/parse-explainer.ts';
import type { FuzzTarget } from './target.ts';

const key = fc.constantFrom(
  ...[
    'format',
    'version',
    'notes',
    'drafts',
    'histories',
    'explainers',
    'tombstones',
    'id',
    'url',
    'title',
    'text',
    'subject',
    'kind',
  ],
  ...[
    '@context',
    'type',
    'target',
    'selector',
    'exact',
    'prefix',
    'body',
    'value',
    'rows',
    'total',
    'uri',
    '__proto__',
  ],
);
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constantFrom(null, true, 'sidelight', 1, 2, 'Annotation', 'http://www.w3.org/ns/anno.jsonld', 'TextQuoteSelector'),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
    fc.array(tie('tree'), { maxLength: 3 }),
  ),
}));

/** No file makes the import throw; it is read, or refused with a reason. */
export const imports: FuzzTarget = {
  name: 'import files',
  share: 0.004,
  property: fc.property(
    fc.oneof(
      { weight: 4, arbitrary: tree.map((value) => JSON.stringify(value) ?? '') },
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary' }),
    ),
    (file) => {
      const outcome = readImport(file);
      if (!outcome.ok && !outcome.failure.reason) throw new Error('refused without a reason');
    },
  ) as fc.IRawProperty<unknown>,
};

const FOLDER = `${process.cwd()}/src/dataset/explainers`;
const ENTRIES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml'))
  .slice(0, 40)
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n'));

const oddLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '- &a [*a]',
    'a: &x {b: *x}',
    '<<: *nothing',
    '!!js/function x',
    '? [a]',
    '\t- x',
    '---',
    'summary: |',
    '__proto__: {x: 1}',
  ),
);

/** No entry makes its parser throw; it is an explainer, or a list of faults. */
export const entries: FuzzTarget = {
  name: 'YAML entries',
  share: 0.0009,
  property: fc.property(
    fc.constantFrom(...ENTRIES),
    fc.array(fc.tuple(fc.nat(60), fc.nat(2), oddLine), { maxLength: 4 }),
    (lines, changes) => {
      const changed = [...lines];
      for (const [at, taken, line] of changes) changed.splice(Math.min(at, changed.length), taken, line);
      parseExplainer({ name: 'imei.yml', text: changed.join('\n') });
    },
  ) as fc.IRawProperty<unknown>,
};
