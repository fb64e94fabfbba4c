import { type DBCoreMutateRequest, type DBCoreTable, Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { stopAtFirstFailure } from '../../../utils/storage/stopAtFirstFailure';

let made = 0;

/** `asked`: the rows that the browser was asked to write or delete. From the third on, if so wanted, it finds the disk full. */
function aDatabase() {
  const db = new Dexie(`stops ${++made}`);
  db.version(1).stores({ rows: 'id', numbered: '++id' });
  stopAtFirstFailure(db);
  const disk = { isFull: false, asked: [] as unknown[] };
  db.use({
    stack: 'dbcore',
    name: 'a disk',
    level: -3,
    create: (core) => ({
      ...core,
      table: (name) => ({ ...core.table(name), mutate: (req) => mutate(core.table(name), req) }),
    }),
  });
  return { db, disk, rows: db.table('rows'), numbered: db.table('numbered') };

  async function mutate(table: DBCoreTable, req: DBCoreMutateRequest) {
    if (!disk.isFull) return table.mutate(req);
    const rows = 'values' in req ? req.values : 'keys' in req ? req.keys : ['a range'];
    const failures: Record<number, Error> = {};
    for (const [at, row] of rows.entries()) {
      disk.asked.push(row);
      const full = new DOMException('The disk is full', 'QuotaExceededError');
      if (disk.asked.length === 3) failures[at] = full;
    }
    const numFailures = Object.keys(failures).length;
    return { numFailures, failures, results: [], lastResult: undefined };
  }
}

const all = [1, 2, 3, 4, 5].map((id) => ({ id }));
const ids = all.map(({ id }) => id);

test.each([
  { method: 'add', asked: all.slice(0, 3) },
  { method: 'put', asked: all.slice(0, 3) },
  { method: 'delete', asked: ids.slice(0, 3) },
])(
  'after one that fails for want of room, no $method is asked for, nor anything else',
  async ({ method, asked }) => {
    const { db, disk, rows, numbered } = aDatabase();
    await db.open();
    disk.isFull = true;
    const work = (): PromiseLike<unknown> => {
      if (method === 'add') return rows.bulkAdd(all);
      return method === 'put' ? rows.bulkPut(all) : rows.bulkDelete(ids);
    };
    const act = db.transaction('rw', [rows, numbered], async () => {
      await work().then(undefined, () => {});
      await numbered.clear();
    });
    await expect(act).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(disk.asked).toEqual(asked);
  },
);

test('what is there already hinders no other write', async () => {
  const { db, rows } = aDatabase();
  await rows.add({ id: 3 });
  await db.transaction('rw', rows, async () => {
    await rows.add({ id: 3, again: true }).catch(() => {});
    await rows.add({ id: 9 });
  });
  expect(await rows.toCollection().primaryKeys()).toEqual([3, 9]);
  await expect(rows.bulkAdd(all)).rejects.toMatchObject({ name: 'BulkError' });
});

test('writes are as they are without it: keys, results, places', async () => {
  const { rows, numbered } = aDatabase();
  expect(await rows.bulkAdd(all, { allKeys: true })).toEqual([1, 2, 3, 4, 5]);
  expect(await rows.bulkPut(all)).toBe(5);
  expect(await numbered.bulkAdd([{}, {}, {}], { allKeys: true })).toEqual([1, 2, 3]);
  expect(await numbered.add({})).toBe(4);
  await rows.bulkDelete([1, 2]);
  await rows.where('id').above(4).delete();
  await rows.update(3, { seen: true });
  expect(await rows.toArray()).toEqual([{ id: 3, seen: true }, { id: 4 }]);
  await rows.clear();
  expect(await rows.count()).toBe(0);
});
