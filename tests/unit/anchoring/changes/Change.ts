/** What pages do between two visits beyond the plain edits of cases.test.ts: a page before, the passage, the page after. */
export interface Change {
  readonly name: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The text of the place found, or null for an orphan. */
  readonly found: string | null;
}
