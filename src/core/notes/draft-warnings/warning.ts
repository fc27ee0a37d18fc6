/** What a draft may give away without its writer meaning to. */
export type WarningKind = 'email' | 'phone' | 'imei' | 'card' | 'aadhaar-like' | 'postal-address';

/** One place of a draft that looks personal: UTF-16 code units into its text, `end` exclusive. */
export interface DraftWarning {
  readonly kind: WarningKind;
  readonly start: number;
  readonly end: number;
}
