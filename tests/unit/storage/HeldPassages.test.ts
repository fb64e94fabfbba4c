import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { surroundings } from '../../../utils/library/surroundings';
import { undo } from '../../../utils/library/undo';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import type { Sighting } from '../../../utils/model/records';
import { type KantlijnDatabase, openDatabase } from '../../../utils/storage/openDatabase';
import { HeldPassages, type KeptPassages } from '../../../utils/storage/queries/HeldPassages';
import { highlightsOf } from '../../../utils/storage/queries/highlightsOf';
import { sightingsOf } from '../../../utils/storage/queries/sightingsOf';
import { freshLibrary } from '../../support/freshLibrary';
import { articleId, madeUpArticle, madeUpHighlight } from '../../support/journey/madeUpLibrary';
import { countReads } from './countReads';

const [mine, other] = [articleId(1), articleId(2)];

/** A library of two articles, the first with so many passages. */
async function libraryOf(count: number) {
  const { db } = freshLibrary();
  await db.articles.bulkPut([madeUpArticle(1), madeUpArticle(2)]);
  const marks = Array.from({ length: count }, (_, at) => madeUpHighlight(at, 1));
  await db.highlights.bulkPut(marks);
  await db.sightings.bulkPut(marks.map(({ id }) => seen(id)));
  return { db, marks };
}

function seen(highlightId: HighlightId, status: Sighting['status'] = 'anchored'): Sighting {
  return { highlightId, status, score: 1, at: 1, foundAt: 1 };
}

/** Another connection, and how many rows of passages and sightings are read by it. */
function counting(name: string) {
  const db = openDatabase(name);
  return { db, rows: countReads(db, ['highlights', 'sightings']) };
}

async function afresh(db: KantlijnDatabase, id: ArticleId): Promise<KeptPassages> {
  const highlights = await highlightsOf(db, id);
  return {
    highlights,
    sightings: await sightingsOf(
      db,
      highlights.map((one) => one.id),
    ),
  };
}

describe('passages that are held', () => {
  test('are read once: of an article with many, an act costs what it has written', async () => {
    const { db, marks } = await libraryOf(500);
    const { db: panel, rows } = counting(db.name);
    const held = new HeldPassages(panel);
    await held.read(mine);
    expect(rows.read).toBeGreaterThan(999);
    const id = marks[250]?.id as HighlightId;
    const { undo: handle } = await removeHighlights(db, surroundings, [id]);
    await annotate(db, surroundings, marks[251]?.id as HighlightId, { note: 'Why?' });
    rows.read = 0;
    const without = await held.read(mine);
    expect(rows.read).toBeLessThan(6);
    expect(without).toEqual(await afresh(db, mine));
    await undo(db, surroundings, handle);
    rows.read = 0;
    const now = await held.read(mine);
    expect(rows.read).toBeLessThan(6);
    expect(now).toEqual(await afresh(db, mine));
    rows.read = 0;
    expect((await held.read(mine)).highlights).toBe(now.highlights);
    expect(rows.read).toBeLessThan(3);
    held.close();
    panel.close();
  });

  test('are the same objects where they stayed as they are', async () => {
    const { db, marks } = await libraryOf(3);
    const held = new HeldPassages(db);
    const before = await held.read(mine);
    await annotate(db, surroundings, marks[1]?.id as HighlightId, { note: 'Why?' });
    const now = await held.read(mine);
    expect(now.highlights.map((one, at) => one === before.highlights[at])).toEqual([
      true,
      false,
      true,
    ]);
    held.close();
  });

  test('are those that another connection to the database has written', async () => {
    const { db, marks } = await libraryOf(3);
    const held = new HeldPassages(db);
    await held.read(mine);
    const beside = openDatabase(db.name);
    await beside.highlights.delete(marks[0]?.id as HighlightId);
    await beside.sightings.put(seen(marks[1]?.id as HighlightId, 'orphan'));
    expect(await held.read(mine)).toEqual(await afresh(db, mine));
    beside.close();
    held.close();
  });

  test('are those that acts have written of which nobody was told, once anything is', async () => {
    const { db, marks } = await libraryOf(3);
    const held = new HeldPassages(db);
    await held.read(mine);
    const [silent, told] = marks.map(({ id }) => id) as [HighlightId, HighlightId];
    await annotate(db, surroundings, told, { note: 'Why?' });
    const act = await db.journal.toCollection().last();
    await held.read(mine);
    // As by a worker that was ended right after it: past Dexie, which tells of every write.
    const rows = db.backendDB().transaction(['highlights', 'journal'], 'readwrite');
    rows.objectStore('highlights').delete(silent);
    const changes = [{ table: 'highlights', key: silent, before: marks[0], after: null }];
    const { sequence: _, ...entry } = { ...act, changes };
    rows.objectStore('journal').add(entry);
    await new Promise((done) => {
      rows.oncomplete = done;
    });
    await annotate(db, surroundings, told, { note: 'Why not?' });
    expect(await held.read(mine)).toEqual(await afresh(db, mine));
    held.close();
  });

  test.each(['with no act since', 'with another act'])(
    'are those of a library that was put in the place of this one without a word, %s',
    async (then) => {
      const { db, marks } = await libraryOf(3);
      const [gone, told] = marks.map(({ id }) => id) as [HighlightId, HighlightId];
      await annotate(db, surroundings, told, { note: 'Why?' });
      const held = new HeldPassages(db);
      await held.read(mine);
      const rows = db.backendDB().transaction(['highlights', 'journal'], 'readwrite');
      rows.objectStore('highlights').delete(gone);
      rows.objectStore('journal').clear();
      await new Promise((done) => {
        rows.oncomplete = done;
      });
      if (then === 'with another act') await annotate(db, surroundings, told, { note: 'Hm' });
      expect(await held.read(mine)).toEqual(await afresh(db, mine));
      held.close();
    },
  );

  test('are those of a database that has come to stand in the place of the one before', async () => {
    const { db } = await libraryOf(3);
    const held = new HeldPassages(db);
    await held.read(mine);
    await db.delete({ disableAutoOpen: false });
    await db.highlights.put(madeUpHighlight(7, 1));
    expect((await held.read(mine)).highlights.map(({ order }) => order)).toEqual([7]);
    held.close();
  });

  test('run a live query anew: for the first passage, one that is said otherwise, one that is seen otherwise, and one that goes', async () => {
    const { db } = await libraryOf(0);
    const held = new HeldPassages(db);
    const told: string[][] = [];
    const subscription = liveQuery(() => held.read(mine)).subscribe(({ highlights, sightings }) =>
      told.push(highlights.map(({ id, note }) => `${note} ${sightings.get(id)?.status}`)),
    );
    const last = (expected: string[]) => expect.poll(() => told.at(-1)).toEqual(expected);
    await last([]);
    const mark = madeUpHighlight(1, 1);
    await db.highlights.add(mark);
    await last([' undefined']);
    await annotate(db, surroundings, mark.id, { note: 'Why?' });
    await last(['Why? undefined']);
    await db.sightings.put(seen(mark.id, 'orphan'));
    await last(['Why? orphan']);
    await db.highlights.delete(mark.id);
    await last([]);
    subscription.unsubscribe();
    held.close();
  });
});

const number = fc.nat(12);
const change = fc.record({
  articleId: fc.constantFrom(mine, mine, other),
  order: fc.nat(3),
  createdAt: fc.nat(2),
  deletedAt: fc.constantFrom(null, null, 7),
});
const write = fc.oneof(
  fc.tuple(fc.uniqueArray(number, { minLength: 1, maxLength: 3 }), change).map(
    ([numbers, said]) =>
      (db: KantlijnDatabase) =>
        db.highlights.bulkPut(numbers.map((one) => madeUpHighlight(one, 1, said))),
  ),
  number.map((one) => (db: KantlijnDatabase) => db.highlights.delete(idOf(one))),
  fc.tuple(number, fc.constantFrom('anchored', 'orphan')).map(
    ([one, status]) =>
      (db: KantlijnDatabase) =>
        db.sightings.put(seen(idOf(one), status)),
  ),
  number.map((one) => (db: KantlijnDatabase) => db.sightings.delete(idOf(one))),
  fc.constant((db: KantlijnDatabase) => db.sightings.clear()),
  // So many at once that they are not told one by one.
  change.map(
    (said) => (db: KantlijnDatabase) =>
      db.highlights.bulkPut(Array.from({ length: 60 }, (_, at) => madeUpHighlight(at, 1, said))),
  ),
);

function idOf(one: number): HighlightId {
  return madeUpHighlight(one, 1).id;
}

test('whatever is written, they are what reading all of them gives; also where readings overlap one another and writes', async () => {
  const steps = fc.array(
    fc.record({
      writes: fc.array(write, { maxLength: 3 }),
      of: fc.constantFrom(mine, mine, other),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { db } = await libraryOf(4);
      const held = new HeldPassages(db);
      for (const { writes, of } of all) {
        const under = writes.flatMap((one) => [one(db), held.read(of)]);
        await Promise.all(under);
        expect(await held.read(of)).toEqual(await afresh(db, of));
      }
      held.close();
      await db.delete();
    }),
    { numRuns: 20 },
  );
});
