import type { Kind } from '#core/explainer.ts';
import type { MessageKey } from '#core/strings/message-key.ts';

/** What one explainer of a kind is called. */
export const KIND_KEYS: Readonly<Record<Kind, MessageKey>> = {
  data: 'kindData',
  place: 'kindPlace',
  infrastructure: 'kindInfrastructure',
  organisation: 'kindOrganisation',
  'public-body': 'kindPublicBody',
  law: 'kindLaw',
  threat: 'kindThreat',
  protection: 'kindProtection',
  event: 'kindEvent',
};

/** What a group of explainers of a kind is called. */
export const KIND_GROUP_KEYS: Readonly<Record<Kind, MessageKey>> = {
  data: 'groupData',
  place: 'groupPlace',
  infrastructure: 'groupInfrastructure',
  organisation: 'groupOrganisation',
  'public-body': 'groupPublicBody',
  law: 'groupLaw',
  threat: 'groupThreat',
  protection: 'groupProtection',
  event: 'groupEvent',
};
