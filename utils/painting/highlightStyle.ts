/** How the ranges of one highlight are drawn: CSS declarations, by themselves and where the system forces its own colours. */
export interface HighlightStyle {
  /** Of the highlight, an identifier. */
  readonly name: string;
  readonly normal: string;
  readonly forced: string;
}

/** The CSS rules that draw a highlight in elements of these kinds; one each, for `insertRule`. */
export function rulesOf(
  { name, normal, forced }: HighlightStyle,
  subjects: readonly string[],
): string[] {
  const selector = subjects.map((subject) => `${subject}::highlight(${name})`).join();
  return [`${selector}{${normal}}`, `@media (forced-colors:active){${selector}{${forced}}}`];
}
