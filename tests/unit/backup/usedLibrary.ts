import 'fake-indexeddb/auto';
import { json } from '../../../utils/export/formats/json';
import type { ByteSource } from '../../../utils/import/ZipReader';
import { makeBackup } from '../../../utils/library/backup/makeBackup';
import { highlightPage } from '../../../utils/library/highlight';
import { keepApart } from '../../../utils/library/keepApart';
import { preparePage } from '../../../utils/library/preparePage';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { saveDraft } from '../../../utils/library/saveDraft';
import { draftKey } from '../../../utils/model/records';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { entriesOf } from '../../support/entriesOf';
import { freshDatabase } from '../../support/freshDatabase';
import { aHighlight, anArticle } from '../export/records';
import { contentsOf, repeatable } from '../import/libraryUnderTest';

/** Its clock moves by a second at each look. */
export const around = repeatable();
/** What a backup is given of the settings. */
export const settings = { colourMeanings: { yellow: 'important' }, templates: [] };

/** Every byte there is, and more than one slice of them. */
export const picture = {
  source: 'https://example.org/a.png',
  type: 'image/png',
  bytes: Uint8Array.from({ length: 70_001 }, (_, at) => at % 256).buffer,
  keptAt: 1,
};
/** A page as it was seen again. */
export const revisit = { html: '<p>x</p>', text: 'x', hash: 'b'.repeat(64), extractedAt: 2 };

/** A library as it comes about by use, with something in every table that a backup holds. */
export async function aUsedLibrary(pages = 3): Promise<KantlijnDatabase> {
  const db = freshDatabase();
  for (let number = 1; number <= pages; number++) await markPage(db, number);
  await nameThings(db);
  const [article, another] = await db.articles.toArray();
  if (article) {
    await db.revisits.put({ ...revisit, articleId: article.id });
    await db.pictures.bulkPut([
      { ...picture, articleId: article.id },
      { ...picture, articleId: article.id, source: 'https://example.org/b.png' },
    ]);
    // Its entry in the journal names a table, too.
    await keepApart(db, around, article.id, another?.id ?? article.id);
  }
  const [first] = await db.highlights.toArray();
  if (first) await removeHighlights(db, around, [first.id]);
  await saveDraft(db, around, draftKey('https://example.org/9', null), {
    colour: null,
    tags: [],
    tagText: 'half',
    note: 'typed',
  });
  return db;
}

/** Saves a page by marking two passages on it, which are lost since. */
async function markPage(db: KantlijnDatabase, number: number): Promise<void> {
  const { id: _, address: __, host: ___, ...rest } = anArticle();
  const page = await preparePage(`https://example.org/${number}`, {
    metadata: { ...rest, title: `Essay ${number} “é\u2028”` },
    claims: { canonical: `https://example.org/essay/${number}`, og: null, amp: null },
    content: {
      status: 'readable',
      html: `<p>${'text '.repeat(50)}</p>`,
      text: 'text '.repeat(50),
    },
  });
  const annotation = { colour: 'blue' as const, tags: ['x'], note: 'n\n' };
  for (const order of [1, 2]) {
    const { selectorSets, quote } = aHighlight(order);
    const passage = { selectors: [...(selectorSets[0] ?? [])], quote, order };
    const { value } = await highlightPage(db, around, page, passage, annotation);
    const lost = { status: 'orphan', score: 0, at: 5, foundAt: null } as const;
    await db.sightings.put({ highlightId: value.id, ...lost });
  }
}

/** Gives a tag a colour and a search a name. */
async function nameThings(db: KantlijnDatabase): Promise<void> {
  const kept = { createdAt: 1, updatedAt: 1, deletedAt: null, revision: 1 };
  await db.tagStyles.put({ key: 'x', colour: 'pink', ...kept });
  await db.smartLists.put({
    id: '01930d5e-3333-7000-8000-000000000001' as never,
    name: 'Unread',
    query: '',
    filter: { states: ['inbox'], tag: null },
    sort: 'saved',
    descending: true,
    ...kept,
  });
}

/** Bytes as a file that is read piece by piece. */
export const ofBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
});

/** A backup of a library, as one file. */
export async function backupOf(db: KantlijnDatabase) {
  const { pieces, summary, highlights } = await makeBackup(db, around, settings);
  return { bytes: new Uint8Array(Buffer.concat(pieces)), summary, highlights };
}

/** Everything of a library that people see, as our JSON. */
export async function exported(db: KantlijnDatabase): Promise<string> {
  const { articles, highlights } = await contentsOf(db);
  const entries = entriesOf(articles, highlights);
  return json.write(entries, {});
}
