import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';

/** Counts the rows that are read of a database from now on, or of these tables of it; keys alone do not count. */
export function countReads(
  db: KantlijnDatabase,
  tables: readonly string[] = db.tables.map(({ name }) => name),
): { read: number } {
  const rows = { read: 0 };
  db.use({
    stack: 'dbcore',
    name: 'counting',
    // Next to the database.
    level: 1,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (!tables.includes(name)) return table;
        return {
          ...table,
          async query(req) {
            const answer = await table.query(req);
            if (req.values) rows.read += answer.result.length;
            return answer;
          },
          async getMany(req) {
            rows.read += req.keys.length;
            return table.getMany(req);
          },
        };
      },
    }),
  });
  return rows;
}
