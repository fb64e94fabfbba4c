import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Snippet } from '../../../utils/model/listing';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import { snippetsOf } from '../../../utils/storage/queries/snippetsOf';
import { freshDatabase } from '../../support/freshDatabase';
import { keep } from './library';

/** With the marks in brackets and what was left out as dots. */
function shown({ text, marks, cut }: Snippet): string {
  let [written, at] = ['', 0];
  for (const [start, end] of marks) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return `${cut[0] ? '…' : ''}${written}${text.slice(at)}${cut[1] ? '…' : ''}`;
}

async function snippets(saved: Parameters<typeof keep>[1][number], text: string) {
  const db = freshDatabase();
  const ids = await keep(db, [saved]);
  const parsed = parseQuery(text);
  const found = await snippetsOf(db, ids, parsed.ok ? parsed.query : null);
  return (found.get(ids[0] as never) ?? []).map((one) => `${one.from}: ${shown(one)}`);
}

const cases = [
  { title: 'Café', text: 'no', ask: 'cafe', shows: ['title: [Café]'] },
  { title: 'x', text: 'red bicycles', ask: 'bicy', shows: ['text: red [bicycles]'] },
  { title: 'x', text: 'red bicycles', ask: '"bicy"', shows: [] },
  { title: 'x', text: 'a red red car', ask: '"red car"', shows: ['text: a red [red car]'] },
  { title: 'x', text: '東京都の天気', ask: '京都', shows: ['text: 東[京都]の天気'] },
  { title: 'red x', text: 'red', ask: 'x OR red', shows: ['title: [red] [x]', 'text: [red]'] },
  { title: 'x', text: 'red', ask: '-red', shows: [] },
  { title: 'x', text: 'red', ask: 'tag:red', shows: [] },
];

test.each(cases)('shows $ask in $text', async ({ title, text, ask, shows }) => {
  expect(await snippets({ title, text }, ask)).toEqual(shows);
});

test('where there are no spaces a text is not cut inside a word of letters', async () => {
  const text = `${'東京都の天気予報'.repeat(12)}DeepMind${'天'.repeat(55)}雨${'予報'.repeat(60)}DeepMind${'天気'.repeat(40)}`;
  const [only] = await snippets({ title: 'x', text }, '雨');
  expect(only).toMatch(/^text: …DeepMind天+\[雨\]/);
  expect(only).not.toMatch(/(D|De|Dee|Deep|DeepM|DeepMi|DeepMin)…$/);
});

test('notes and passages come before the text', async () => {
  const passages = [{ quote: 'a red word', note: 'why red?' }];
  expect(await snippets({ title: 'x', text: 'a red word here', passages }, 'red')).toEqual([
    'note: why [red]?',
    'passage: a [red] word',
  ]);
});

test('shows where the most of the words stand together, cut between words', async () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(40);
  const [only] = await snippets(
    { title: 'x', text: `red ${filler}a red car ${filler}` },
    'red car',
  );
  expect(only).toMatch(
    /^text: …(lorem|ipsum|dolor|sit|amet) .*a \[red\] \[car\] .*(lorem|ipsum|dolor|sit|amet)…$/,
  );
});
