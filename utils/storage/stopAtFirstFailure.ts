import type { DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Dexie } from 'dexie';
import { inZone } from './shelf/inZone';

/**
 * Has nothing more written in a transaction once a write of it failed, and each write asked for only when the one before it is
 * done. In Firefox a transaction that finds the disk full is rolled back by SQLite at once, as https://sqlite.org/lang_transaction.html
 * tells ("Response To Errors Within A Transaction"); what was asked for by then is still carried out, each as a transaction of its own, and so
 * stays: a part of an act. A row that was there already (`ConstraintError`) is no such failure.
 */
export function stopAtFirstFailure(db: Dexie): void {
  const lost = new WeakMap<object, unknown>();
  db.use({
    stack: 'dbcore',
    name: 'stopAtFirstFailure',
    // Below all others: they write, too.
    level: -2,
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        async mutate(req) {
          if (lost.has(req.trans)) throw lost.get(req.trans);
          const done = await oneByOne(inZone(core).table(name), req);
          const error = Object.values(done.failures).find(({ name }) => name !== 'ConstraintError');
          if (error) lost.set(req.trans, error);
          return done;
        },
      }),
    }),
  });
}

async function oneByOne(
  table: DBCoreTable,
  req: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  const results: unknown[] = [];
  let lastResult: unknown;
  for (const [at, part] of partsOf(req).entries()) {
    const done = await table.mutate(part);
    if (done.numFailures > 0) {
      return { ...done, failures: { [at]: done.failures[0] as Error }, results, lastResult };
    }
    results.push(...(done.results ?? []));
    lastResult = done.lastResult;
  }
  return { numFailures: 0, failures: {}, results, lastResult };
}

/** The same row by row. */
function partsOf(req: DBCoreMutateRequest): readonly DBCoreMutateRequest[] {
  if (req.type === 'deleteRange') return [req];
  if (req.type === 'delete') return req.keys.map((key) => ({ ...req, keys: [key] }));
  return req.values.map((value, at) => {
    const { keys: all, ...rest } = req;
    const key = all?.[at];
    return { ...rest, values: [value], ...(key !== undefined && { keys: [key] }) } as typeof req;
  });
}
