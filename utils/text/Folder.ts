import { classify, DASH, DROPPED, EXPANDED, expansionOf, FOLDED, joined } from './foldUnits';

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Collects normalised text piece by piece; a piece's first unit may join the last of the piece before. */
export class Folder {
  units: Uint16Array<ArrayBuffer>;
  length = 0;

  constructor(expected = 1_024) {
    this.units = new Uint16Array(Math.max(8, expected));
  }

  /** Starts anew, as if after `before` (a unit of normalised text, 0 at the beginning). */
  restart(before = 0): void {
    this.units[0] = before;
    this.length = before ? 1 : 0;
  }

  /** Adds `source` from `from` to `to`, in UTF-16 units. */
  add(source: string, from = 0, to = source.length): void {
    this.reserve(to - from);
    const { units } = this;
    let { length } = this;
    let last = length > 0 ? (units[length - 1] as number) : 0;
    for (let at = from; at < to; at++) {
      const code = source.charCodeAt(at);
      const folded = FOLDED[code] as number;
      if (folded > EXPANDED) {
        if (folded === DASH && last === DASH) continue;
        units[length++] = last = folded;
      } else if (folded !== DROPPED) {
        this.length = length;
        this.addSlowly(code, to - at);
        ({ length } = this);
        // The buffer may have grown.
        if (this.units !== units) {
          this.add(source, at + 1, to);
          return;
        }
        last = length > 0 ? (units[length - 1] as number) : 0;
      }
    }
    this.length = length;
  }

  /** Adds text that is normalised already and stood behind the same text. */
  append(text: string, from: number, to: number): void {
    this.reserve(to - from);
    for (let at = from; at < to; at++) this.units[this.length++] = text.charCodeAt(at);
  }

  /** Adds one unit of source; true when it left a unit of its own. */
  addUnit(code: number): boolean {
    const before = this.length;
    this.addSlowly(code, 0);
    return this.length > before;
  }

  /** Normalised text from `from` to `to`. */
  text(from = 0, to = this.length): string {
    const units = this.units.subarray(from, to);
    const text = decoder.decode(units);
    // Half a surrogate pair comes out of a decoder as a replacement character; slowly, it stays what it is.
    return text.includes('\ufffd') ? spelled(units) : text;
  }

  /** Where the text ends now, for `rewind`. */
  mark(): { readonly length: number; readonly last: number } {
    return { length: this.length, last: this.units[this.length - 1] ?? 0 };
  }

  /** Takes back what was added since; what was added may have joined the unit before. */
  rewind({ length, last }: { readonly length: number; readonly last: number }): void {
    this.length = length;
    if (length > 0) this.units[length - 1] = last;
  }

  /** Whether the units from `from` to `to` are those of `text` that stand `shift` further on. */
  agrees(text: string, shift: number, from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (this.units[at] !== text.charCodeAt(at + shift)) return false;
    }
    return true;
  }

  private addSlowly(code: number, more: number): void {
    const folded = classify(code);
    if (folded === DROPPED) return;
    const expansion = folded === EXPANDED ? expansionOf(code) : null;
    this.reserve(more + (expansion?.length ?? 1));
    if (!expansion) this.push(folded);
    else for (const unit of expansion) this.push(unit);
  }

  private push(unit: number): void {
    const last = this.length > 0 ? (this.units[this.length - 1] as number) : 0;
    if (unit === DASH && last === DASH) return;
    const syllable = unit >= 0x1161 && unit <= 0x11c2 ? joined(last, unit) : 0;
    if (syllable) this.units[this.length - 1] = syllable;
    else this.units[this.length++] = unit;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const grown = new Uint16Array(Math.max(this.units.length * 2, this.length + more));
    grown.set(this.units.subarray(0, this.length));
    this.units = grown;
  }
}

function spelled(units: Uint16Array): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}
