import { ByteWriter } from './bytes';
import {
  type Field,
  fields,
  type PostingList,
  writeBody,
  writeCounts,
  writePosting,
} from './postings';
import { startsOf } from './starts';
import { placesIn, type Texts, textsIn } from './wordsOf';

/** The words of some articles, gathered in memory. */
export class SegmentDraft {
  readonly #lists = new Map<string, { readonly bytes: ByteWriter; last: number }>();
  readonly #body = new ByteWriter();

  /** Adds an article; its number must be above those of all before it. */
  add(number: number, texts: Texts): void {
    const byTerm = new Map<string, Partial<Record<Field, number[]>>>();
    for (const field of fields) {
      for (const [term, places] of placesIn(textsIn(field, texts))) {
        const own = byTerm.get(term);
        if (own) own[field] = places;
        else byTerm.set(term, { [field]: places });
      }
    }
    for (const [term, places] of byTerm) {
      this.#body.clear();
      writeBody(this.#body, places);
      this.#put(term, number);
    }
    for (const [start, parts] of startsOf(byTerm)) {
      this.#body.clear();
      writeCounts(this.#body, parts);
      this.#put(start, number);
    }
  }

  #put(term: string, number: number): void {
    let list = this.#lists.get(term);
    if (!list) {
      list = { bytes: new ByteWriter(16), last: -1 };
      this.#lists.set(term, list);
    }
    writePosting(list.bytes, list.last, number, this.#body.view());
    list.last = number;
  }

  /** The words, and the starts that have a list, in the order of their UTF-16 units. */
  terms(): string[] {
    return [...this.#lists.keys()].sort();
  }

  /** The articles of a word; empty where none has it. */
  listOf(term: string): PostingList {
    const data = this.#lists.get(term)?.bytes.view() ?? new Uint8Array();
    return { data, start: 0, end: data.length };
  }
}
