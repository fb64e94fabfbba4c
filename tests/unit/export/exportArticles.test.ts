import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Writing } from '../../../components/files/fileJobs';
import { exportArticles, tryTemplate } from '../../../entrypoints/fileWorker/exportArticles';
import { profiles } from '../../../utils/export/template/profiles';
import type { Template } from '../../../utils/export/template/Template';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { freshDatabase } from '../../support/freshDatabase';
import { keep } from '../storage/library';

const ARTICLES = 120;
const html = '<p>Take:</p><ul><li>a pencil</li><li>the <b>book</b></li></ul>';

async function aLibrary(): Promise<KantlijnDatabase> {
  const db = freshDatabase();
  const articles = Array.from({ length: ARTICLES }, (_, at) => ({
    title: `Packing ${at}`,
    createdAt: at,
    text: 'Take: a pencil the book',
    passages: [{ quote: 'a pencil\nthe book', note: '' }],
  }));
  await keep(db, articles);
  await db.snapshots.toCollection().modify({ html });
  return db;
}

async function filesOf(db: KantlijnDatabase, writing: Writing) {
  const shares: (number | null)[] = [];
  const request = { articles: null, writing, options: {}, name: 'all' };
  const { file } = await exportArticles(db, request, (share) => shares.push(share));
  const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return { texts: Object.values(unpacked).map((bytes) => strFromU8(bytes)), shares };
}

const template = (body: string, language: Template['language'] = 'markdown'): Writing => ({
  kind: 'template',
  template: { ...profiles.notion, name: 'Mine', language, body },
});
const list = '> - a pencil\n> - the **book**';

test.each<[string, Writing, boolean]>([
  ['our Markdown', { kind: 'format', id: 'markdown' }, true],
  ['a profile', { kind: 'template', template: profiles.github }, true],
  ['a template that asks for it', template('> {{ highlights[0].markdown }}'), true],
  ['a template that asks for the words', template('> {{ highlights[0].text }}'), false],
  ['plain text', template('> {{ highlights[0].markdown }}', 'text'), false],
])(
  '%s has the lists of passages where they are wished, and tells how far it is',
  async (_, writing, hasList) => {
    const { texts, shares } = await filesOf(await aLibrary(), writing);
    expect(texts).toHaveLength(ARTICLES);
    expect(texts.every((text) => text.includes(list) === hasList)).toBe(true);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => Number(a) - Number(b)));
    expect(shares.every((share) => share !== null && share >= 0 && share <= 1)).toBe(true);
  },
);

test('the preview of a template shows them too', async () => {
  const { text, problems } = await tryTemplate(await aLibrary(), {
    template: profiles.obsidian,
    article: null,
    options: {},
  });
  expect(problems).toEqual([]);
  expect(text).toContain(list);
});
