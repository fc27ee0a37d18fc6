import type * as v from 'valibot';
import type { EntryFault, Rule } from './rule.ts';

/** `events[2].sources[0]` */
function fieldPath(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function ruleOf(issue: v.BaseIssue<unknown>): Rule {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-field';
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'missing';
  if (issue.kind === 'schema' && issue.received === 'null') return 'null';
  if (issue.type === 'strict_object' && issue.message !== 'no-alias-lists') return 'no-fields';
  return issue.message as Rule;
}

/** What the sentence names: the limit and what is there, or the words that are allowed. */
function valuesOf({ type, expected, requirement, input }: v.BaseIssue<unknown>): readonly string[] {
  if (type === 'max_length') return [String(requirement), String((input as { readonly length: number }).length)];
  return type === 'picklist' ? [(expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')] : [];
}

/** What a schema has found, as faults. All messages of the schemas are names of rules. */
export const faultsOfIssues = (issues: readonly v.BaseIssue<unknown>[]): EntryFault[] =>
  issues.map((issue) => {
    const [field, rule, values] = [fieldPath(issue), ruleOf(issue), valuesOf(issue)];
    return values.length === 0 ? { field, rule } : { field, rule, values };
  });
