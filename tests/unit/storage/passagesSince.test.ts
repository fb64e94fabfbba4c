import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { emptyTrash } from '../../../utils/library/emptyTrash';
import { highlightArticle } from '../../../utils/library/highlight';
import { mergeArticles } from '../../../utils/library/mergeArticles';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { surroundings } from '../../../utils/library/surroundings';
import { undo } from '../../../utils/library/undo';
import type { ActHandle } from '../../../utils/model/actHandle';
import type { HighlightId } from '../../../utils/model/ids';
import type { Highlight } from '../../../utils/model/records';
import { openDatabase } from '../../../utils/storage/openDatabase';
import { highlightsOf, inOrder } from '../../../utils/storage/queries/highlightsOf';
import { type PassagesSince, passagesSince } from '../../../utils/storage/queries/passagesSince';
import { freshLibrary, passage, plain } from '../../support/freshLibrary';
import { articleId, madeUpArticle, madeUpHighlight } from '../../support/journey/madeUpLibrary';
import { countReads } from './countReads';

const [mine, other] = [articleId(1), articleId(2)];

async function libraryOf(count: number) {
  const { db } = freshLibrary();
  await db.articles.bulkPut([madeUpArticle(1), madeUpArticle(2)]);
  await db.highlights.bulkPut(Array.from({ length: count }, (_, at) => madeUpHighlight(at, 1)));
  const mark = (article = mine, words = 'some words') =>
    highlightArticle(db, surroundings, article, passage(words), plain);
  return { db, mark };
}

const idOf = (number: number): HighlightId => madeUpHighlight(number, 1).id;
const now = (db: Parameters<typeof passagesSince>[0], since: ActHandle | null) =>
  passagesSince(db, mine, since, []);

test('tells of one act on one passage of many, and reads no other', async () => {
  const { db, mark } = await libraryOf(500);
  await mark();
  const counted = openDatabase(db.name);
  const rows = countReads(counted);
  const first = await now(counted, null);
  expect(first).toMatchObject({ isWhole: true, gone: [] });
  expect(first.highlights).toHaveLength(501);
  await removeHighlights(db, surroundings, [idOf(7)]);
  await annotate(db, surroundings, idOf(8), { note: 'Why?' });
  rows.read = 0;
  const news = await now(counted, first.act);
  expect(news).toMatchObject({ isWhole: false, highlights: [{ note: 'Why?' }], gone: [idOf(7)] });
  expect(rows.read).toBe(4);
  counted.close();
});

test('tells nothing of the passages of another article', async () => {
  const { db, mark } = await libraryOf(1);
  await mark();
  const { act } = await now(db, null);
  const { value } = await mark(other);
  await removeHighlights(db, surroundings, [value.id]);
  expect(await now(db, act)).toMatchObject({ isWhole: false, highlights: [], gone: [] });
});

test.each<[string, (act: ActHandle) => ActHandle]>([
  ['that is not there', ({ at, sequence }) => ({ at, sequence: sequence + 9 })],
  ['of another journal', ({ at, sequence }) => ({ at: at - 1, sequence })],
])('gives all for an act %s', async (_, otherwise) => {
  const { db, mark } = await libraryOf(2);
  const { undo: act } = await mark();
  expect((await now(db, act)).isWhole).toBe(false);
  expect(await now(db, otherwise(act))).toMatchObject({ isWhole: true, gone: [] });
});

test('gives all where the trash was emptied of what an act has done since', async () => {
  const { db, mark } = await libraryOf(2);
  const { undo: act } = await mark();
  await removeHighlights(db, surroundings, [idOf(0)]);
  await annotate(db, surroundings, idOf(1), { note: 'Why?' });
  await emptyTrash(db, null);
  const { isWhole, highlights } = await now(db, act);
  expect([isWhole, highlights.length]).toEqual([true, 2]);
});

test('gives all after an act on many, which is read for that only once', async () => {
  const { db, mark } = await libraryOf(300);
  const { undo: act } = await mark();
  const ids = Array.from({ length: 300 }, (_, at) => idOf(at));
  await removeHighlights(db, surroundings, ids);
  for (const _ of 'ab') expect((await now(db, act)).isWhole).toBe(true);
  const { act: last } = await now(db, act);
  await annotate(db, surroundings, ids[0] as HighlightId, { note: 'Why?' });
  expect(await now(db, last)).toMatchObject({ isWhole: false, highlights: [{ note: 'Why?' }] });
});

test('tells of those it is asked for besides, whatever was done to them', async () => {
  const { db, mark } = await libraryOf(3);
  const { undo: act } = await mark();
  const unknown = idOf(99);
  const news = await passagesSince(db, mine, act, [idOf(1), unknown]);
  expect(news).toMatchObject({ isWhole: false, highlights: [{ id: idOf(1) }], gone: [unknown] });
});

const number = fc.nat(6);
type Library = Awaited<ReturnType<typeof libraryOf>> & { acts: ActHandle[] };
const step = fc.oneof(
  number.map(
    (one) =>
      async ({ mark }: Library) =>
        (await mark(mine, `words ${one}`)).undo,
  ),
  number.map(
    (one) =>
      async ({ mark }: Library) =>
        (await mark(other, `words ${one}`)).undo,
  ),
  number.map((one) => async ({ db }: Library) => {
    return (await removeHighlights(db, surroundings, [idOf(one)])).undo;
  }),
  number.map((one) => async ({ db }: Library) => {
    return (await annotate(db, surroundings, idOf(one), { note: `${one}` })).undo;
  }),
  fc.constant(async ({ db }: Library) => {
    return (await mergeArticles(db, surroundings, mine, [other])).undo;
  }),
  number.map((one) => async ({ db, acts }: Library) => {
    const act = acts.at(-1 - one);
    return act && (await undo(db, surroundings, act)).undo;
  }),
  fc.constant(async ({ db }: Library) => {
    await emptyTrash(db, null);
    return undefined;
  }),
);

/** What a page makes of it. */
function applied(before: readonly Highlight[], { isWhole, highlights, gone }: PassagesSince) {
  const told = new Set([...highlights.map(({ id }) => id), ...gone]);
  const stayed = isWhole ? [] : before.filter(({ id }) => !told.has(id));
  return [...stayed, ...highlights].sort(inOrder);
}

test('whatever was done, what was known and what is told make all there is', async () => {
  const steps = fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const library: Library = { ...(await libraryOf(6)), acts: [] };
      const { db, mark, acts } = library;
      await mark();
      let known = await now(db, null);
      let held: Highlight[] = [...known.highlights];
      for (const [act, isAsked] of all) {
        // Some cannot be done, or be taken back, any more.
        const done = await act(library).catch(() => undefined);
        if (done) acts.push(done);
        if (!isAsked) continue;
        known = await now(db, known.act);
        held = applied(held, known);
        expect(held).toEqual(await highlightsOf(db, mine));
      }
      await db.delete();
    }),
    { numRuns: 40 },
  );
});
