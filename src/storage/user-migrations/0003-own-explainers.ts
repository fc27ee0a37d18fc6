/** 3: the reader's own explainers, by the id of their record. All else stays as it is. */
export const ownExplainers = {
  version: 3,
  stores: { explainers: 'id' },
} as const;
