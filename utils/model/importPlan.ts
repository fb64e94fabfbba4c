/** What an import would do, as it is told to a person before anything is written. */
import type { HighlightId } from './ids';

/** How many records of a file are new, change one of the library, are there as they are, or lie in the trash. */
export interface ImportCounts {
  readonly fresh: number;
  readonly changed: number;
  readonly known: number;
  readonly trashed: number;
}

/** What a person said about a passage, on one of two sides. */
export interface Said {
  readonly note: string;
  readonly tags: readonly string[];
}

/** Which side of a difference counts. */
export type Side = 'library' | 'file';

/** A passage of which the library and the file say different things that cannot both stand. */
export interface Difference {
  readonly id: HighlightId;
  /** Of its article. */
  readonly title: string;
  readonly quote: string;
  readonly library: Said;
  readonly file: Said;
  /** The side that counts unless the person chooses: the one that was changed last, or the library's. */
  readonly suggested: Side;
}

export interface ImportSummary {
  readonly articles: ImportCounts;
  readonly highlights: ImportCounts;
  readonly differences: readonly Difference[];
}

/** What a person decided about an import. */
export interface ImportChoices {
  /** Takes what lies in the trash out of it when the file holds it. */
  readonly bringBack: boolean;
  /** By the passage; one that is left out goes as suggested. */
  readonly sides: Readonly<Record<HighlightId, Side>>;
}

/** As suggested, and what was thrown away stays so. */
export const asSuggested: ImportChoices = { bringBack: false, sides: {} };
