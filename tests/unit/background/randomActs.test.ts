import { expect, test } from 'vitest';
import type { ArticleEntry } from '../../../utils/export/exporter';
import { json } from '../../../utils/export/formats/json';
import { Gathering } from '../../../utils/import/Gathering';
import { parseFile } from '../../../utils/import/parseFile';
import { applyImport } from '../../../utils/library/importing/applyImport';
import { saveArticle } from '../../../utils/library/saveArticle';
import { surroundings as around } from '../../../utils/library/surroundings';
import type { ActHandle } from '../../../utils/model/actHandle';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import type { Actor } from '../../soak/Actor';
import { chooseAct } from '../../soak/acts';
import type { ImportArg } from '../../soak/chooseImport';
import { exportFaults } from '../../soak/exportFaults';
import { faultsOf, type Rows, stateOf, tables } from '../../soak/lookAt';
import { Model } from '../../soak/Model';
import { Random } from '../../soak/Random';
import { entriesOf } from '../../support/entriesOf';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';
import { panelOn } from './panel';

/** The acts of the soak without a browser: many more of them, one after another. */
const ACTS = 60;
const seeds = Array.from({ length: 8 }, (_, at) => at + 1);

test.each(seeds)(
  'acts, imports and exports by chance leave what the model says (seed %i)',
  async (seed) => {
    const { db } = freshLibrary();
    const panel = panelOn(db) as unknown as Record<string, (arg: object) => Promise<Told>>;
    const saved = await saveArticle(db, around, preparedPage('one'));
    const article = await db.articles.get(saved.value);
    if (!article) throw new Error('no article');
    const random = new Random(seed);
    const actor: Actor = {
      ...{ name: 'someone', kind: 'panel', address: article.address, model: new Model(), random },
      ...{ ids: new Map(), articleId: article.id, last: null, count: 0 },
    };
    actor.model.acknowledged(stateOf(await rowsOf(db), article.address), null, false);
    for (let count = 0; count < ACTS; count++) {
      const before = actor.model.now;
      const { method, arg, after } = chooseAct(actor, random);
      if (method === 'export') {
        const text = json.write(await everyEntry(db), {});
        const file = { name: 'all.json', bytes: new TextEncoder().encode(text) };
        expect(exportFaults(file, actor, 'json')).toEqual([]);
        continue;
      }
      const done =
        method === 'import' ? await bringIn(db, arg as ImportArg) : await panel[method]?.(arg);
      const undo = done?.undo ?? null;
      actor.model.acknowledged(after, undo?.sequence ?? null, method !== 'saveDraft');
      if (method !== 'saveDraft') {
        actor.last = undo === null || method === 'undo' ? null : { undo, before };
      }
      const now = await rowsOf(db);
      expect([method, arg, actor.model.settle(stateOf(now, article.address))]).toEqual([
        method,
        arg,
        null,
      ]);
      const highlights = now.highlights as readonly { id: string; quote: string }[];
      actor.ids = new Map(highlights.map(({ id, quote }) => [quote, id]));
    }
    expect(faultsOf(await rowsOf(db))).toEqual([]);
  },
  // On a busy machine.
  60_000,
);

interface Told {
  readonly undo?: ActHandle;
}

async function rowsOf(db: KantlijnDatabase): Promise<Rows> {
  const read = tables.map(async (name) => [name, await db.table(name).toArray()]);
  // As they come out of a browser: without what is undefined.
  return JSON.parse(JSON.stringify(Object.fromEntries(await Promise.all(read))));
}

async function bringIn(db: KantlijnDatabase, { files, bringBack }: ImportArg): Promise<Told> {
  const gathering = new Gathering();
  for (const { name, text } of files) {
    gathering.include(parseFile(name, new TextEncoder().encode(text)), name);
  }
  const parsed = gathering.result();
  expect(parsed.problems).toEqual([]);
  const { undo } = await applyImport(db, around, parsed, { bringBack, sides: {} });
  return { undo };
}

/** What an export of everything holds. */
async function everyEntry(db: KantlijnDatabase): Promise<ArticleEntry[]> {
  const isKept = ({ deletedAt }: { deletedAt: number | null }) => deletedAt === null;
  const articles = await db.articles.filter(isKept).toArray();
  return entriesOf(articles, await db.highlights.filter(isKept).toArray());
}
