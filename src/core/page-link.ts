/** A link of the page, to a web address. */
export interface PageLink {
  readonly href: string;
  /** Whether the page opens it in a tab of its own. */
  readonly opensTab: boolean;
}
