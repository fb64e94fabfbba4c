import { elementOf } from './elementOf';
import { type HighlightStyle, rulesOf } from './highlightStyle';
import { subjectsOf } from './subjectsOf';

/** Share of a page's elements from which on naming them costs more than not to. */
const MOST = 0.5;

/** Draws nothing: what a highlight without a rule looks like. */
const NONE = 'kantlijn-none';

const ALL = '';
const ROOT = ':root';

/**
 * The rules that draw highlights. Browsers style anew each element that a new rule for a highlight might reach, on a long
 * page for tenths of a second: rules name the kinds of element that hold marked text, and no others.
 */
export class HighlightSheet {
  readonly sheet = new CSSStyleSheet();
  readonly #document: Document;
  /** By the highlight's name, what its rules name. */
  readonly #named = new Map<string, Set<string>>();
  /** Whether elements take highlights over from around them, as CSS wants it (Chromium 134, no Firefox yet); null until that was seen. */
  #inherits: boolean | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Sees to it that the rules of a style reach the text of a range, whose root must have the sheet. */
  reach(range: AbstractRange, style: HighlightStyle): void {
    const named = this.#namedBy(style.name);
    const isInDocument = range.startContainer.getRootNode() === this.#document;
    if (named.has(ALL) || (named.has(ROOT) && isInDocument)) return;
    const subjects = subjectsOf(range, this.#inherits === false ? 'parent' : 'block');
    const names = [...(subjects?.names ?? [ALL])].filter((name) => !named.has(name));
    if (!subjects || (names.length > 0 && this.#areMost([...named, ...names]))) {
      this.#reachAll(range, style, isInDocument);
      return;
    }
    this.#add(style, names);
    if (this.#inherits !== null || !subjects.within) return;
    this.#inherits = isDrawn(subjects.within, style);
    if (!this.#inherits) this.reach(range, style);
  }

  #reachAll(range: AbstractRange, style: HighlightStyle, isInDocument: boolean): void {
    const element = elementOf(range.startContainer);
    const canTell = element !== null && this.#namedBy(style.name).size === 0;
    if (isInDocument && (this.#inherits ?? canTell)) {
      this.#add(style, [ROOT]);
      this.#inherits ??= element !== null && isDrawn(element, style);
    }
    if (!isInDocument || !this.#inherits) this.#add(style, [ALL]);
  }

  #namedBy(name: string): Set<string> {
    const named = this.#named.get(name) ?? new Set();
    this.#named.set(name, named);
    return named;
  }

  #add(style: HighlightStyle, names: readonly string[]): void {
    if (names.length === 0) return;
    const named = this.#namedBy(style.name);
    for (const name of names) named.add(name);
    for (const rule of rulesOf(style, names)) {
      this.sheet.insertRule(rule, this.sheet.cssRules.length);
    }
  }

  #areMost(names: readonly string[]): boolean {
    const count = (selector: string) =>
      Document.prototype.querySelectorAll.call(this.#document, selector).length;
    return count(names.join()) > MOST * count('*');
  }
}

function isDrawn(element: Element, { name }: HighlightStyle): boolean {
  const [drawn, plain] = [name, NONE].map(
    (highlight) => getComputedStyle(element, `::highlight(${highlight})`).backgroundColor,
  );
  return drawn !== plain;
}
