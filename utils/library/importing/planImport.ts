import type { IncomingArticle, IncomingHighlight, Parsed } from '../../import/parsed';
import { normaliseAddress } from '../../model/address';
import type { ArticleId, HighlightId } from '../../model/ids';
import type {
  Difference,
  ImportChoices,
  ImportCounts,
  ImportSummary,
} from '../../model/importPlan';
import { MAX_NOTE, takesIn } from '../../model/page';
import type { AddressRecord, Article, Highlight } from '../../model/records';
import type { Surroundings } from '../surroundings';
import type { Pair } from '../writeMany';
import type { Known } from './known';
import { mergedArticle, mergedHighlight } from './merged';
import { newArticle, newHighlight } from './newRecords';
import { bothNotes, saidOf } from './said';
import { Twins } from './Twins';

/** What an import would write, and what is told of it. */
export interface ImportPlan extends ImportSummary {
  readonly writes: {
    readonly articles: readonly Pair<Article>[];
    readonly highlights: readonly Pair<Highlight>[];
    readonly addresses: readonly AddressRecord[];
  };
}

/**
 * Compares what a file holds with what the library has. An article is known by its id, else by its address, else (a
 * book) by its title and author; a passage by its id, else by its words in their context. What is known gets what
 * it lacks; where both sides say something else, the person's choice counts. Planning again what was
 * applied gives a plan that writes nothing. Pure.
 */
export function planImport(
  parsed: Parsed,
  known: Known,
  choices: ImportChoices,
  around: Surroundings,
): ImportPlan {
  const named = new Set(parsed.highlights.flatMap(({ id }) => id ?? []));
  const planner = new Planner(known, named, choices, around);
  for (const article of parsed.articles) planner.article(article);
  for (const highlight of parsed.highlights) planner.highlight(highlight);
  return planner.plan();
}

type Counted = { -readonly [K in keyof ImportCounts]: number };
const none = (): Counted => ({ fresh: 0, changed: 0, known: 0, trashed: 0 });

class Planner {
  readonly #known: Known;
  readonly #choices: ImportChoices;
  readonly #around: Surroundings;
  readonly #now: number;
  /** Ids of the file's articles, in its order. */
  readonly #ids: ArticleId[] = [];
  readonly #articles = new Map<ArticleId, Pair<Article>>();
  readonly #highlights = new Map<HighlightId, Pair<Highlight>>();
  readonly #addresses = new Map<string, AddressRecord>();
  readonly #books = new Map<string, ArticleId>();
  readonly #twins: Twins;
  /** Those of the library that the file does not tell of by their own ids: of two that it tells apart, neither is the other. */
  readonly #strangers: Twins;
  /** Passages of the library that the file means by other ids, and by which. */
  readonly #taken = new Map<HighlightId, HighlightId>();
  readonly #places = new Map<ArticleId, number>();
  readonly #counts = { articles: none(), highlights: none() };
  readonly #differences: Difference[] = [];

  constructor(
    known: Known,
    named: ReadonlySet<HighlightId>,
    choices: ImportChoices,
    around: Surroundings,
  ) {
    this.#known = known;
    this.#choices = choices;
    this.#around = around;
    this.#now = around.now();
    const held = [...known.highlights.values()];
    this.#twins = new Twins(held);
    this.#strangers = new Twins(held.filter(({ id }) => !named.has(id)));
    for (const article of known.articles.values()) {
      if (!article.address) this.#books.set(bookKey(article), article.id);
    }
  }

  article(told: IncomingArticle): void {
    const held = this.#heldArticle(told);
    if (held) {
      this.#ids.push(held.id);
      this.#mergeArticle(held, told);
      return;
    }
    const article = newArticle(told, told.id ?? (this.#around.newId() as ArticleId), this.#now);
    this.#ids.push(article.id);
    this.#articles.set(article.id, { before: null, after: article });
    this.#counts.articles.fresh++;
    const address = normaliseAddress(article.address);
    if (!address) this.#books.set(bookKey(article), article.id);
    else if (!this.#known.addresses.has(address)) {
      const record = { address, articleId: article.id, createdAt: this.#now };
      this.#addresses.set(address, { ...record, kind: 'requested' });
    }
  }

  highlight(told: IncomingHighlight): void {
    const articleId = this.#ids[told.article];
    if (articleId === undefined) return;
    const place = this.#places.get(articleId) ?? 0;
    this.#places.set(articleId, place + 1);
    const held = this.#heldHighlight(told, articleId);
    if (held) {
      this.#mergeHighlight(held, told);
      return;
    }
    const isTrashed = (this.#current(articleId)?.deletedAt ?? null) !== null;
    if (isTrashed && !told.record) {
      this.#counts.highlights.trashed++;
      return;
    }
    const id = told.id ?? (this.#around.newId() as HighlightId);
    const after = newHighlight(told, id, articleId, place, this.#now);
    this.#highlights.set(id, { before: null, after });
    this.#twins.add(after);
    this.#counts.highlights.fresh++;
  }

  plan(): ImportPlan {
    return {
      ...this.#counts,
      differences: this.#differences,
      writes: {
        articles: changedOnly(this.#articles),
        highlights: changedOnly(this.#highlights),
        addresses: [...this.#addresses.values()],
      },
    };
  }

  #current(id: ArticleId): Article | undefined {
    return this.#articles.get(id)?.after ?? this.#known.articles.get(id);
  }

  #heldArticle(told: IncomingArticle): Article | undefined {
    const own = told.id && this.#current(told.id);
    if (own) return own;
    const address = normaliseAddress(told.address ?? '');
    const id = address
      ? (this.#known.addresses.get(address) ?? this.#addresses.get(address)?.articleId)
      : this.#books.get(bookKey(told));
    return id && this.#current(id);
  }

  #mergeArticle(held: Article, told: IncomingArticle): void {
    const counts = this.#counts.articles;
    if (held.deletedAt !== null && !this.#choices.bringBack) counts.trashed++;
    else {
      const after = mergedArticle(held, told, this.#now);
      const before = this.#articles.get(held.id)?.before;
      this.#articles.set(held.id, { before: before === undefined ? held : before, after });
      if (after === held) counts.known++;
      else counts.changed++;
    }
  }

  #heldHighlight(told: IncomingHighlight, articleId: ArticleId): Highlight | undefined {
    const own =
      told.id && (this.#highlights.get(told.id)?.after ?? this.#known.highlights.get(told.id));
    if (own) return own;
    const twin = this.#twinOf(told, articleId);
    if (twin && told.id) this.#taken.set(twin.id, told.id);
    return twin;
  }

  /** One that was made again after it had been thrown away is meant as it lives. */
  #twinOf(told: IncomingHighlight, articleId: ArticleId): Highlight | undefined {
    const twins = told.id ? this.#strangers : this.#twins;
    let trashed: Highlight | undefined;
    for (const id of twins.of(told, articleId)) {
      if (told.id && (this.#taken.get(id) ?? told.id) !== told.id) continue;
      const held = this.#highlights.get(id)?.after ?? this.#known.highlights.get(id);
      if (!held || !takesNote(held, told)) continue;
      if (held.deletedAt === null) return held;
      trashed ??= held;
    }
    return trashed;
  }

  #mergeHighlight(held: Highlight, told: IncomingHighlight): void {
    const counts = this.#counts.highlights;
    const article = this.#current(held.articleId);
    const isTrashed = held.deletedAt !== null || (article && article.deletedAt !== null);
    if (isTrashed && !this.#choices.bringBack) {
      counts.trashed++;
      return;
    }
    const { after, difference } = mergedHighlight(held, told, this.#now, this.#choices.sides);
    if (difference) this.#differences.push({ ...difference, title: article?.title ?? '' });
    const before = this.#highlights.get(held.id)?.before;
    this.#highlights.set(held.id, { before: before === undefined ? held : before, after });
    if (after === held) counts.known++;
    else counts.changed++;
  }
}

function takesNote(held: Highlight, told: IncomingHighlight): boolean {
  // Whether a file's note says the same as ours may take a parser to tell, and nearly always there is room for both.
  if (held.note.length + told.note.length < MAX_NOTE / 2) return true;
  return takesIn(held.note, bothNotes(held.note, saidOf(told, held).note));
}

function bookKey({ title, byline }: Pick<Article, 'title' | 'byline'>): string {
  return `${title}\n${byline ?? ''}`;
}

function changedOnly<T extends object>(writes: ReadonlyMap<string, Pair<T>>): Pair<T>[] {
  return [...writes.values()].filter(({ before, after }) => before !== after);
}
