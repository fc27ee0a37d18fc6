/** A note as the first release kept it. */
export interface FirstNote {
  readonly id: string;
  readonly subject: { readonly kind: 'article' };
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly createdAt: number;
  readonly editedAt: number;
}

/** A draft as the first release kept it. */
export interface FirstDraft {
  readonly url: string;
  readonly title: string;
  readonly name: string;
  readonly comment: string;
  readonly createdAt: number;
  readonly editedAt: number;
}
