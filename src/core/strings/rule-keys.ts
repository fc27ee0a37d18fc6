import type { Rule } from '#core/explainer-pack/rule.ts';
import type { MessageKey } from './message-key.ts';

/** The sentence for each rule that a term of the reader's own can break; `$1` and `$2` are the fault's values. */
export const RULE_KEYS: Readonly<Record<Rule, MessageKey>> = {
  'no-text': 'ruleNoText',
  empty: 'ruleMissing',
  missing: 'ruleMissing',
  null: 'ruleMissing',
  'no-alias': 'ruleMissing',
  'no-source': 'ruleMissing',
  'no-source-named': 'ruleMissing',
  'cell-without-source': 'ruleMissing',
  'outer-space': 'ruleOuterSpace',
  'control-character': 'ruleControl',
  'too-long': 'ruleTooLong',
  'too-many': 'ruleTooMany',
  'no-id': 'ruleNoId',
  'no-date': 'ruleNoDate',
  'no-such-date': 'ruleNoDate',
  'no-check': 'ruleNoDate',
  'short-alias': 'ruleShortName',
  'no-list': 'ruleNoList',
  'no-ids': 'ruleNoList',
  'no-source-ids': 'ruleNoList',
  'no-fields': 'ruleNoFields',
  'no-alias-lists': 'ruleNoFields',
  'not-one-of': 'ruleNotOneOf',
  'no-tier': 'ruleNotOneOf',
  'not-true': 'ruleNotOneOf',
  'no-address': 'ruleNoAddress',
  'no-secure-address': 'ruleNoSecureAddress',
  'read-or-not': 'ruleReadOrNot',
  'unknown-field': 'ruleUnknownField',
  'source-twice': 'ruleTwice',
  'alias-twice': 'ruleTwice',
  'related-twice': 'ruleTwice',
  'id-twice': 'ruleTwice',
  'no-such-source': 'ruleNoSuchSource',
  'no-company': 'ruleNoCompany',
  'data-of-other-kind': 'ruleOtherKind',
  'jurisdiction-of-other-kind': 'ruleOtherKind',
  'before-from': 'ruleBeforeFrom',
  'related-to-itself': 'ruleRelatedToItself',
  'alias-taken': 'ruleNameTaken',
};

/** What is allowed where a rule says it without a value. */
export const RULE_VALUES: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  'no-tier': ['1, 2'],
  'not-true': ['true'],
};
