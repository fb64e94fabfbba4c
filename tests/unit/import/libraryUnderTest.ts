import { readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { parseFile } from '../../../utils/import/parseFile';
import type { Surroundings } from '../../../utils/library/surroundings';
import { backupTables } from '../../../utils/model/backup';
import type { Article, Highlight } from '../../../utils/model/records';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';

/** A clock that moves by a second at each look, and ids that count. */
export function repeatable(start = Date.UTC(2026, 10, 25)): Surroundings {
  let [time, count] = [start, 0];
  return {
    now: () => {
      time += 1_000;
      return time;
    },
    newId: () => `01930d5e-1111-7000-8000-${String(++count).padStart(12, '0')}`,
  };
}

/** What the library holds that people see, in a fixed order. */
export async function contentsOf(
  db: KantlijnDatabase,
): Promise<{ articles: Article[]; highlights: Highlight[] }> {
  return {
    articles: await db.articles.orderBy('id').toArray(),
    highlights: await db.highlights.orderBy('id').toArray(),
  };
}

/** Every row of every table that a backup holds; the others are derived from them. */
export async function everyRow(db: KantlijnDatabase): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    backupTables.map(async (name) => [name, await db.table(name).toArray()] as const),
  );
  return Object.fromEntries(rows);
}

export const parsedText = (text: string) => parseFile('file', strToU8(text));

const folder = 'tests/fixtures/import';

/** A file of each format that comes in. */
export const samples = readdirSync(folder)
  .filter((name) => !name.startsWith('expected'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
