import 'fake-indexeddb/auto';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../utils/model/ids';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { termsOf } from '../../../utils/storage/search/tokens';
import { freshDatabase } from '../../support/freshDatabase';
import { randomFrom } from '../../support/randomFrom';
import { indexAll, keep } from './library';

const random = randomFrom(4);
const syllables = ['ka', 'be', 'lo', 'rë', 'ni', 'tus', 'møl', 'dra', 'PE', 'gi', '東', 'ไท'];
const vocabulary = Array.from({ length: 300 }, () =>
  Array.from(
    { length: 1 + Math.floor(random() * 3) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join(''),
);
/** Common words are common: the rank falls off as in real text. */
const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 2.5)] ?? '';
const words = (count: number) => Array.from({ length: count }, word).join(' ');

const articles = Array.from({ length: 150 }, () => ({
  title: words(4),
  site: null,
  byline: null,
  text: words(60),
  passages: [{ quote: words(5), note: random() < 0.5 ? words(3) : '' }],
}));

interface Library {
  readonly db: KantlijnDatabase;
  readonly ids: readonly ArticleId[];
  readonly oracle: MiniSearch;
}

async function bothLibraries(): Promise<Library> {
  const db = freshDatabase();
  const ids = await keep(db, articles);
  await indexAll(db);
  const oracle = new MiniSearch({
    fields: ['title', 'notes', 'text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  oracle.addAll(
    articles.map(({ title, text, passages: [own] }, at) => ({
      id: ids[at],
      title,
      text,
      notes: `${own?.quote}\n${own?.note}`,
    })),
  );
  return { db, ids, oracle };
}

const library = bothLibraries();

async function ours(text: string): Promise<ArticleId[]> {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return [...(await queryArticles((await library).db, { query: parsed.query })).ids];
}

async function theirs(text: string, prefix: boolean): Promise<string[]> {
  const { oracle } = await library;
  return oracle.search(text, { combineWith: 'AND', prefix }).map(({ id }) => id);
}

/** Words of one token: what splits into several is a phrase to us and a set to minisearch. */
const single = vocabulary.filter((one) => termsOf(one).length === 1 && one.length > 1);
const some = (count: number) =>
  Array.from({ length: count }, () => single[Math.floor(single.length * random() ** 2)] ?? '').join(
    ' ',
  );

test.each(Array.from({ length: 40 }, (_, at) => some(1 + (at % 3))))(
  'finds for %s what minisearch finds',
  async (text) => {
    expect((await ours(text)).sort()).toEqual((await theirs(text, true)).sort());
    const whole = text
      .split(' ')
      .map((one) => `"${one}"`)
      .join(' ');
    expect((await ours(whole)).sort()).toEqual((await theirs(text, false)).sort());
  },
);

const starts = [...new Set(single.flatMap((one) => [2, 3, 4].map((end) => one.slice(0, end))))];

test.each(starts.filter((start) => termsOf(start).length === 1))(
  'finds for the start %s what minisearch finds',
  async (start) => {
    expect((await ours(start)).sort()).toEqual((await theirs(start, true)).sort());
  },
);

const phrases = Array.from({ length: 40 }, () => {
  const { text } = articles[Math.floor(random() * articles.length)] ?? { text: '' };
  const all = text.split(' ');
  const at = Math.floor(random() * (all.length - 3));
  return all.slice(at, at + 2 + Math.floor(random() * 2)).join(' ');
});

test.each(phrases)('finds the phrase %s where a reading of all texts finds it', async (phrase) => {
  const { ids } = await library;
  const wanted = ` ${termsOf(phrase).join(' ')} `;
  const holds = (text: string) => ` ${termsOf(text).join(' ')} `.includes(wanted);
  const expected = ids.filter((_, at) => {
    const {
      title,
      text,
      passages: [own],
    } = articles[at] ?? { title: '', text: '', passages: [] };
    return [title, text, own?.quote ?? '', own?.note ?? ''].some(holds);
  });
  expect((await ours(`"${phrase}"`)).sort()).toEqual([...expected].sort());
});

test('ranks much as minisearch does', async () => {
  const shares: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const text = some(1);
    const [own, other] = [await ours(text), await theirs(text, true)];
    const count = Math.min(10, Math.ceil(own.length / 2));
    const top = new Set(other.slice(0, Math.max(20, Math.ceil(other.length / 2))));
    shares.push(own.slice(0, count).filter((id) => top.has(id)).length / (count || 1));
  }
  // Their weights differ (fields, longer words); what we show first they show in their better half.
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.75);
});
