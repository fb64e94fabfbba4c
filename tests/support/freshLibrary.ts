import type { PreparedPage } from '../../utils/library/preparePage';
import type { Surroundings } from '../../utils/library/surroundings';
import type { Annotation, Extraction, Passage } from '../../utils/model/page';
import type { KantlijnDatabase } from '../../utils/storage/openDatabase';
import { freshDatabase } from './freshDatabase';

/** A library with a database of its own, a clock that ticks by one at each look, and ids that count. */
export interface FreshLibrary {
  readonly db: KantlijnDatabase;
  readonly around: Surroundings;
}

/** An empty library. */
export function freshLibrary(): FreshLibrary {
  let [time, ids] = [1_700_000_000_000, 0];
  return {
    db: freshDatabase(),
    around: {
      now: () => time++,
      newId: () => `01890000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    },
  };
}

export const plain: Annotation = { colour: 'yellow', tags: [], note: '' };

/** A passage of words at a place. */
export function passage(exact: string, order = 0, prefix = ''): Passage {
  return {
    selectors: [
      { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
      { type: 'TextPositionSelector', start: order, end: order + exact.length },
    ],
    quote: exact,
    order,
  };
}

/** What a page script tells of an article. */
export function extraction(title: string, text = 'Some words.'): Extraction {
  return {
    metadata: {
      title,
      byline: null,
      site: 'Example',
      language: 'en',
      direction: 'ltr',
      published: null,
      excerpt: null,
      words: 2,
      minutes: 1,
    },
    claims: { canonical: null, og: null, amp: null },
    content: { status: 'readable', html: `<p>${text}</p>`, text },
  };
}

/** A page made ready, at an address of `articles.example`. */
export function preparedPage(path: string, claims: PreparedPage['claims'] = []): PreparedPage {
  return {
    address: `https://articles.example/${path}`,
    host: 'articles.example',
    claims,
    metadata: extraction(`About ${path}`).metadata,
    snapshot: { html: `<p>${path}</p>`, text: path, hash: '0'.repeat(64) },
  };
}

/** Every row of every table, by table: what a failed act must leave as it was. */
export async function everything({ db }: FreshLibrary): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(rows);
}
