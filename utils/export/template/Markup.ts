/**
 * A piece that is already written in the language of its file, by the writer of that language: put out as it is. Where a
 * filter or tag takes it for a string it becomes one, and is then escaped as text again.
 */
export class Markup {
  /** `isBlock`: it holds lists, tables, code or the like, which share a line with nothing. */
  constructor(
    readonly source: string,
    readonly isBlock = false,
  ) {}

  toString(): string {
    return this.source;
  }
}
