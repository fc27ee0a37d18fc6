import fc from 'fast-check';
import { KINDS } from '#core/explainer.ts';
import { checkEntry } from '#core/explainer-pack/pack-entry.ts';
import type { QuoteAnchor } from '#core/notes/anchor/quote-anchor.ts';
import type { Draft } from '#core/notes/draft.ts';
import { mergeDrafts } from '#core/notes/merge-drafts.ts';
import { mergeNotes } from '#core/notes/merge-notes.ts';
import type { Note, NoteSubject } from '#core/notes/note.ts';
import { recordId } from '#core/notes/record-id.ts';
import { revisionOf, writerName } from '#core/notes/revision.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { mergeOwnExplainers, type OwnExplainer } from '#core/own-explainers/own-explainer.ts';

/** Texts as readers and pages may have them: every script, half characters, HTML, formulas, line breaks. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '=1+1',
    "'=1",
    '@a',
    '-',
    '<script>alert(1)</script>',
    'a,"b"\r\nc',
    '\ud800',
    '---',
    '# x',
    '\t',
    ' a ',
  ),
);
const filled = anyText.map((text) => `x${text}`);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const id = fc.tuple(time, bytes).map(([now, chance]) => recordId(now, chance));
const revision = fc
  .tuple(time, bytes, fc.integer({ min: 1, max: 1e9 }))
  .map(([now, chance, count]) => revisionOf(writerName(now, chance), count));
const url = fc.tuple(fc.nat(5), fc.nat(3)).map(([site, page]) => `https://news${site}.example/story-${page}`);

const place = { exact: filled, prefix: anyText, suffix: anyText };
const anchor: fc.Arbitrary<QuoteAnchor> = fc
  .record({
    ...place,
    start: fc.nat(),
    end: fc.nat(),
    blockDigest: fc.constantFrom('', '0123456789abcdef'),
    others: fc.option(
      fc.record({
        count: fc.nat(5),
        index: fc.nat(5),
        likest: fc.array(fc.record({ ...place, blockDigest: anyText }), { maxLength: 3 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ others, ...rest }) => (others === undefined ? rest : { ...rest, others }));

const onPage: fc.Arbitrary<{ subject: NoteSubject; url: string | null }> = fc.oneof(
  fc.record({ subject: fc.constant({ kind: 'article' as const }), url }),
  fc.record({ subject: anchor.map((each) => ({ kind: 'quote' as const, anchor: each })), url }),
  fc.record({
    subject: fc.constantFrom('imei', 'gdpr').map((explainer) => ({ kind: 'explainer' as const, explainer })),
    url: fc.constant(null),
  }),
);

const noteVersion = fc
  .tuple(
    onPage,
    fc.record({ revision, editedAt: time, title: anyText, text: anyText, tags: fc.array(filled, { maxLength: 3 }) }),
  )
  .map(([where, rest]) => ({ ...where, ...rest }));
/** Merged with themselves below, so that versions and what was seen are in their order, as in every kept record. */
const lineage = { seen: fc.array(revision, { maxLength: 3 }), outlived: fc.option(time) };

export const anyNote: fc.Arbitrary<Note> = fc
  .tuple(noteVersion, fc.record({ id, createdAt: time, rivals: fc.array(noteVersion, { maxLength: 2 }), ...lineage }))
  .map(([present, rest]) => ({ ...present, ...rest }))
  .map((note) => mergeNotes(note, note));

const draftVersion = {
  revision,
  editedAt: time,
  title: anyText,
  name: anyText,
  comment: anyText,
  putAt: fc.option(time),
};
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    id,
    createdAt: time,
    url,
    ...draftVersion,
    rivals: fc.array(fc.record(draftVersion), { maxLength: 2 }),
    ...lineage,
  })
  .map((draft) => mergeDrafts(draft, draft) as Draft);
const snapshot = fc.record({ at: time, name: anyText, comment: anyText, isCut: fc.boolean() });

const word = fc.string({ unit: fc.constantFrom(...'abcdeABCDEé中'), minLength: 2, maxLength: 12 });
const anyEntry = fc
  .record({ id: fc.nat(20).map((n) => `entry-${n}`), kind: fc.constantFrom(...KINDS), name: word, summary: word })
  .map((entry) => {
    const checked = checkEntry(entry);
    if (!checked.ok) throw new Error(`wanted an entry, found ${JSON.stringify(checked.faults)}`);
    return checked.entry;
  });
const explainerVersion = { revision, editedAt: time, entry: anyEntry };
const anyExplainer: fc.Arbitrary<OwnExplainer> = fc
  .record({
    id,
    createdAt: time,
    ...explainerVersion,
    rivals: fc.array(fc.record(explainerVersion), { maxLength: 2 }),
    ...lineage,
  })
  .map((explainer) => mergeOwnExplainers(explainer, explainer));

/** Everything that a reader may have written; ids and addresses may come twice. */
export const anyTexts: fc.Arbitrary<UserTexts> = fc.record({
  notes: fc.uniqueArray(anyNote, { maxLength: 5, selector: (note) => note.id }),
  drafts: fc.uniqueArray(anyDraft, { maxLength: 3, selector: (draft) => draft.url }),
  histories: fc.array(
    fc.record({
      id,
      snapshots: fc.array(snapshot, { maxLength: 3 }),
      unkept: fc.option(snapshot),
      removed: fc.nat(),
      takenAt: time,
    }),
    { maxLength: 2 },
  ),
  explainers: fc.uniqueArray(anyExplainer, { maxLength: 3, selector: (explainer) => explainer.id }),
  tombstones: fc.array(fc.record({ id, deletedAt: time, seen: fc.array(revision, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
});
