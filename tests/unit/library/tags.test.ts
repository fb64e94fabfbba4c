import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { changeTags } from '../../../utils/library/changeTags';
import { setTagColour } from '../../../utils/library/styleTag';
import { surroundings } from '../../../utils/library/surroundings';
import { undo } from '../../../utils/library/undo';
import type { TagChange } from '../../../utils/model/tag';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { tagColours } from '../../../utils/storage/queries/tagColours';
import { tagCounts } from '../../../utils/storage/queries/tagCounts';
import { freshDatabase } from '../../support/freshDatabase';
import { keep } from '../storage/library';

async function someTags() {
  const db = freshDatabase();
  await keep(db, [
    { tags: ['work', 'Home'], passages: [{ tags: ['work/2026'] }] },
    { tags: ['WORK/2026', 'job'] },
    { tags: ['worker'], deletedAt: 1 },
  ]);
  await setTagColour(db, surroundings, 'work', 'green');
  return db;
}

async function counted(db: KantlijnDatabase) {
  return (await tagCounts(db)).map(({ tag, count }) => `${tag} ${count}`);
}

const before = ['work/2026 2', 'Home 1', 'job 1', 'work 1'];

const changes: {
  change: TagChange;
  count: number;
  after: string[];
  colours: [string, string][];
}[] = [
  {
    change: { kind: 'rename', from: 'work', to: 'Labour' },
    count: 3,
    after: ['Labour/2026 2', 'Home 1', 'job 1', 'Labour 1'],
    colours: [['labour', 'green']],
  },
  {
    change: { kind: 'rename', from: 'work/2026', to: '2026' },
    count: 2,
    after: ['2026 2', 'Home 1', 'job 1', 'work 1'],
    colours: [['work', 'green']],
  },
  {
    change: { kind: 'rename', from: 'work', to: 'life/labour' },
    count: 3,
    after: ['life/labour/2026 2', 'Home 1', 'job 1', 'life/labour 1'],
    colours: [['life/labour', 'green']],
  },
  {
    change: { kind: 'merge', from: ['work', 'home'], to: 'job' },
    count: 3,
    after: ['job 2', 'job/2026 2'],
    colours: [['job', 'green']],
  },
  {
    change: { kind: 'delete', tags: ['work'] },
    count: 3,
    after: ['Home 1', 'job 1'],
    colours: [],
  },
  {
    change: { kind: 'rename', from: 'nothing', to: 'x' },
    count: 0,
    after: before,
    colours: [['work', 'green']],
  },
];

test.each(changes)('$change.kind $change.from to $change.to, and back', async (one) => {
  const db = await someTags();
  expect(await counted(db)).toEqual(before);
  const done = await changeTags(db, surroundings, one.change);
  expect(done.value).toBe(one.count);
  expect(await counted(db)).toEqual(one.after);
  expect([...(await tagColours(db))]).toEqual(one.colours);
  await undo(db, surroundings, done.undo);
  expect(await counted(db)).toEqual(before);
  expect([...(await tagColours(db))]).toEqual([['work', 'green']]);
});

test('a tag in the trash changes as well', async () => {
  const db = await someTags();
  await changeTags(db, surroundings, { kind: 'rename', from: 'worker', to: 'x' });
  expect((await db.articles.toArray()).flatMap(({ tags }) => tags)).toContain('x');
});

test('a tag without a name is refused', async () => {
  const refused = changeTags(await someTags(), surroundings, {
    kind: 'rename',
    from: 'work',
    to: ' # ',
  });
  await expect(refused).rejects.toMatchObject({ code: 'badArguments' });
});
