import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWebAnnotations } from '#core/notes/formats/web-annotations.ts';
import { anyTexts } from './arbitrary-texts.ts';

const IRI = /^(?:https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/;
const XSD_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const MOTIVATIONS = ['commenting', 'highlighting', 'tagging'];

type Json = Record<string, unknown>;

/** What the Web Annotation Data Model says that must be, for the parts that we write; section numbers of the recommendation. */
function faultsOf(annotation: Json): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => holds || faults.push(fault);
  must(annotation['@context'] === 'http://www.w3.org/ns/anno.jsonld', '3.1: the context');
  must(typeof annotation.id === 'string' && IRI.test(annotation.id), '3.1: exactly one IRI as id');
  must(annotation.type === 'Annotation', '3.1: the type');
  must(MOTIVATIONS.includes(annotation.motivation as string), '3.3.5: a motivation of the vocabulary');
  for (const name of ['created', 'modified']) must(XSD_TIME.test(annotation[name] as string), `3.3.1: ${name} in UTC`);
  for (const body of annotation.body as Json[]) {
    must(body.type === 'TextualBody', '3.2.4: the type of a textual body');
    must(typeof body.value === 'string', '3.2.4: exactly one value');
    must(/^text\/(?:plain|markdown)$/.test(body.format as string), '3.2.4: a media type');
    must(MOTIVATIONS.includes(body.purpose as string), '3.3.5: a purpose of the vocabulary');
  }
  const target = annotation.target as Json;
  const source = (target.source ?? target) as Json;
  must(typeof source.id === 'string' && IRI.test(source.id), '3.2.1: an IRI as target');
  if (target.type !== undefined) {
    must(target.type === 'SpecificResource', '4: the type');
    for (const selector of target.selector as Json[]) {
      if (selector.type === 'TextQuoteSelector') {
        must(typeof selector.exact === 'string' && selector.exact !== '', '4.2.4: exactly one text');
        must(
          ['prefix', 'suffix'].every((name) => typeof selector[name] === 'string'),
          '4.2.4: at most one of each',
        );
      } else {
        must(selector.type === 'TextPositionSelector', '4.2.5: the type');
        must(
          ['start', 'end'].every((name) => Number.isInteger(selector[name]) && Number(selector[name]) >= 0),
          '4.2.5: not negative',
        );
      }
    }
  }
  return faults;
}

test('every annotation that we write keeps the rules of the model', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const annotations = JSON.parse(writeWebAnnotations(texts)) as Json[];
      expect(annotations.length).toBe(texts.notes.length);
      expect(annotations.flatMap(faultsOf)).toEqual([]);
      expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    }),
  );
});
