import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import type { Article, Highlight, Snapshot } from '../../../utils/model/records';
import { randomFrom } from '../../support/randomFrom';

const WORDS = 500;
const PASSAGES = 10;
const VOCABULARY = 30_000;
const syllables =
  'ka be lo re ni tus mol dra pe gi san vor tel mi quo ze bar ful nek ro sti wen gra hu lig'.split(
    ' ',
  );
const colours = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
const states = ['inbox', 'reading', 'archived'] as const;
const DAY = 86_400_000;
const BATCH = 250;

interface MadeUpArticle {
  readonly article: Article;
  readonly snapshot: Snapshot;
  readonly highlights: readonly Highlight[];
}

/** A library of a seed: the same one in every browser and every run. */
export class MadeUpLibrary {
  readonly #random: () => number;
  readonly vocabulary: readonly string[];

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    const known = new Set<string>();
    while (known.size < VOCABULARY) {
      known.add(
        Array.from({ length: 1 + this.pick(4) }, () => syllables[this.pick(syllables.length)]).join(
          '',
        ),
      );
    }
    this.vocabulary = [...known];
  }

  pick(below: number): number {
    return Math.floor(this.#random() * below);
  }

  /** By Zipf's law: the word of rank r comes up 1/r as often as the first. */
  word(from = 1, to = VOCABULARY): string {
    const rank = Math.floor(from * (to / from) ** this.#random());
    return this.vocabulary[rank - 1] ?? '';
  }

  words(count: number): string[] {
    return Array.from({ length: count }, () => this.word());
  }

  /** The first so many articles, in portions for one write each. */
  *batches(count: number): Generator<MadeUpArticle[]> {
    for (let from = 0; from < count; from += BATCH) {
      const length = Math.min(BATCH, count - from);
      yield Array.from({ length }, (_, more) => this.article(from + more));
    }
  }

  article(at: number): MadeUpArticle {
    const id = idOf(1, at) as ArticleId;
    const words = this.words(WORDS);
    const text = words.join(' ');
    const savedAt = Date.UTC(2020, 0, 1) + at * (DAY / 4);
    const kept = { createdAt: savedAt, updatedAt: savedAt, deletedAt: null, revision: 1 };
    const host = `site${this.pick(200)}.example`;
    const article: Article = {
      ...kept,
      id,
      title: this.words(7).join(' '),
      byline: this.words(2).join(' '),
      site: host,
      language: (['en', 'nl', 'de'] as const)[this.pick(3)] ?? 'en',
      direction: 'ltr',
      published: null,
      excerpt: words.slice(0, 30).join(' '),
      words: WORDS,
      minutes: 3,
      address: `https://${host}/${at}`,
      host,
      readable: true,
      state: states[this.pick(3)] ?? 'inbox',
      favourite: this.pick(10) === 0,
      progress: this.pick(101) / 100,
      tags: Array.from({ length: this.pick(4) }, () => this.tag()),
      contentHash: String(at).padStart(64, '0'),
    };
    const snapshot = {
      articleId: id,
      html: `<p>${text}</p>`,
      text,
      hash: String(at).padStart(64, '0'),
      extractedAt: savedAt,
    };
    const highlights = Array.from({ length: PASSAGES }, (_, place) =>
      this.#passage(article, at * PASSAGES + place, words, place * 45),
    );
    return { article, snapshot, highlights };
  }

  /** Some of the words of an article, from one on. */
  #passage(article: Article, at: number, words: readonly string[], start: number): Highlight {
    const { id: articleId, createdAt, updatedAt, deletedAt, revision } = article;
    const quote = words.slice(start, start + 12).join(' ');
    return {
      ...{ createdAt, updatedAt, deletedAt, revision },
      id: idOf(2, at) as HighlightId,
      articleId,
      selectorSets: [[{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }]],
      quote,
      colour: colours[this.pick(colours.length)] ?? 'yellow',
      note: this.pick(3) === 0 ? this.words(6).join(' ') : '',
      tags: this.pick(5) === 0 ? [this.tag()] : [],
      order: start * 6,
    };
  }

  tag(): string {
    const rank = Math.floor(300 ** this.#random());
    return rank % 3 === 0 ? `work/${this.vocabulary[rank]}` : (this.vocabulary[rank] ?? '');
  }
}

function idOf(kind: number, at: number): string {
  return `01930d5e-000${kind}-7000-8000-${at.toString(16).padStart(12, '0')}`;
}
