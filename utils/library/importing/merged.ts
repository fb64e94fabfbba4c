import type { IncomingArticle, IncomingHighlight } from '../../import/parsed';
import type { Difference, Said, Side } from '../../model/importPlan';
import type { Article, Highlight, Kept } from '../../model/records';
import { mergeTags, withTags } from '../../model/tag';
import { asSpelt, bothNotes, saidOf, sameTags } from './said';

/**
 * An article of the library with what a file adds. The same record, changed later, counts whole; else nothing that the library
 * knows is changed: it gets what it lacks, and from another library's trash nothing. The same object when there is nothing to add.
 */
export function mergedArticle(held: Article, told: IncomingArticle, now: number): Article {
  const back = held.deletedAt === null ? {} : { deletedAt: null };
  const isSame = told.record?.id === held.id;
  if (!isSame && told.record && told.record.deletedAt !== null) return held;
  if (isSame && told.record) {
    if (told.record.updatedAt <= held.updatedAt) return changed(held, back, now);
    const { title, byline, site, published, excerpt, state, favourite, progress, tags } =
      told.record;
    const { updatedAt } = told.record;
    const fields = { title, byline, site, published, excerpt, state, favourite, progress, tags };
    return changed(held, { ...back, ...fields }, updatedAt);
  }
  return changed(
    held,
    {
      ...back,
      byline: held.byline ?? told.byline,
      excerpt: held.excerpt ?? told.excerpt,
      favourite: held.favourite || told.favourite,
      progress: Math.max(held.progress, told.record?.progress ?? 0),
      tags: withTags(held.tags, asSpelt(told.tags, held.tags)),
    },
    now,
  );
}

/** A passage of the library with what a file says of it, and what the two cannot agree on. */
export interface MergedHighlight {
  readonly after: Highlight;
  readonly difference: Omit<Difference, 'title'> | null;
}

/**
 * A file without our ids adds its note and tags. One with our ids says what the passage should be: what differs
 * is for the person to choose, and stays as it is in the library unless the file's record was changed later.
 */
export function mergedHighlight(
  held: Highlight,
  told: IncomingHighlight,
  now: number,
  sides: Readonly<Record<string, Side>>,
): MergedHighlight {
  const back = held.deletedAt === null ? {} : { deletedAt: null };
  const file = saidOf(told, held);
  if (told.id !== held.id) {
    const note = bothNotes(held.note, file.note);
    const tags = withTags(held.tags, file.tags);
    return { after: changed(held, { ...back, note, tags }, now), difference: null };
  }
  const isLater = (told.record?.updatedAt ?? 0) > held.updatedAt;
  const library: Said = { note: held.note, tags: held.tags };
  const differs = file.note !== held.note || !sameTags(file.tags, held.tags);
  const suggested = (told.record ? isLater : adds(held, file)) ? 'file' : 'library';
  const side = differs ? (sides[held.id] ?? suggested) : suggested;
  const colour = isLater || (!told.record && side === 'file' && differs) ? told.colour : null;
  const sets = told.record ? withSets(held, told.record) : held.selectorSets;
  const fields = {
    ...back,
    ...(colour && { colour }),
    ...(side === 'file' && differs && file),
    selectorSets: sets,
  };
  const time = isLater && told.record ? told.record.updatedAt : now;
  const { id, quote } = held;
  return {
    after: changed(held, fields, time),
    difference: differs ? { id, quote, library, file, suggested } : null,
  };
}

/** Nothing of the library's would be lost: it has no note or the same, and all its tags are in the file. */
function adds(held: Highlight, file: Said): boolean {
  const keepsNote = held.note === '' || file.note === held.note;
  return keepsNote && sameTags(file.tags, mergeTags(file.tags, held.tags));
}

/** Repairs made elsewhere: sets of selectors are never changed, only added. */
function withSets(held: Highlight, record: Highlight): Highlight['selectorSets'] {
  const known = new Set(held.selectorSets.map((set) => JSON.stringify(set)));
  const added = record.selectorSets.filter((set) => !known.has(JSON.stringify(set)));
  if (added.length === 0) return held.selectorSets;
  return record.updatedAt > held.updatedAt
    ? [...held.selectorSets, ...added]
    : [...added, ...held.selectorSets];
}

function changed<T extends Kept>(held: T, fields: Partial<T>, time: number): T {
  const isSame = Object.entries(fields).every(
    ([name, value]) => JSON.stringify(held[name as keyof T]) === JSON.stringify(value),
  );
  return isSame ? held : { ...held, ...fields, updatedAt: time, revision: held.revision + 1 };
}
