import type { Parsed } from '../../import/parsed';
import type { ImportChoices, ImportSummary } from '../../model/importPlan';
import type { KantlijnDatabase } from '../../storage/openDatabase';
import { act, type Done } from '../act';
import type { Surroundings } from '../surroundings';
import { knownOf } from './known';
import { planImport } from './planImport';
import { writePlanned } from './writePlanned';

/** What an import of this file would do now. Nothing is written. */
export async function previewImport(
  db: KantlijnDatabase,
  around: Surroundings,
  parsed: Parsed,
  choices: ImportChoices,
): Promise<ImportSummary> {
  const known = await db.transaction('r', [db.articles, db.addresses, db.highlights], () =>
    knownOf(db, parsed),
  );
  const { articles, highlights, differences } = planImport(parsed, known, choices, around);
  return { articles, highlights, differences };
}

/**
 * Brings a file's articles and passages into the library: in one act and so in one transaction, all of it or nothing. It
 * is planned anew within the transaction, so that it fits what the library holds at that moment. `undo` takes it
 * back. `onProgress` is told the share that is written, 0..1.
 */
export async function applyImport(
  db: KantlijnDatabase,
  around: Surroundings,
  parsed: Parsed,
  choices: ImportChoices,
  onProgress: (share: number) => void = () => {},
): Promise<Done<ImportSummary>> {
  return act(db, 'import', around, async (writer) => {
    const plan = planImport(parsed, await knownOf(db, parsed), choices, around);
    await db.addresses.bulkPut([...plan.writes.addresses]);
    await writePlanned(writer, plan.writes, onProgress);
    return {
      articles: plan.articles,
      highlights: plan.highlights,
      differences: plan.differences,
    };
  });
}
