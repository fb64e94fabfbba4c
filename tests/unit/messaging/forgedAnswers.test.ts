import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { highlightPage } from '../../../utils/library/highlight';
import type { Ask } from '../../support/caughtMessages';
import {
  everything,
  extraction,
  type FreshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';
import { ourPopup } from './ourPopup';
import { servedLibrary } from './servedLibrary';

const url = 'https://articles.example/mine';
const good = {
  extraction: extraction('Mine'),
  selection: passage('words'),
  search: { status: 'orphan', candidates: [] },
};
let library: FreshLibrary;
let askBackground: Ask;
let id: string;
/** What the script in the tab answers to what. */
let answers: Record<string, unknown>;

beforeEach(async () => {
  answers = { ping: { version: '1.2.3' } };
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  const tab = { id: 7, windowId: 1, incognito: false, url, active: true };
  vi.spyOn(browser.tabs, 'get').mockResolvedValue(tab as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab] as never);
  const answer = async (_: number, { method }: { method: string }) => ({
    ok: true,
    value: answers[method],
  });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer as never);
  ({ library, ask: askBackground } = servedLibrary());
  const { db, around } = library;
  id = (await highlightPage(db, around, preparedPage('mine'), passage('words'), plain)).value.id;
});

const ask = (method: string, arg: object) =>
  askBackground('panelToBackground', method, arg, ourPopup);

/** Whoever has broken into a page's process answers in our script's place. */
const forged: readonly [
  what: string,
  method: string,
  arg: object,
  asks: string,
  good: unknown,
  bad: unknown,
][] = [
  ...[null, 5, {}, { ...good.extraction, content: { status: 'readable' } }].map(
    (bad) =>
      ['an extraction', 'saveArticle', { tabId: 7 }, 'extract', good.extraction, bad] as never,
  ),
  ...[null, { extraction: good.extraction, selection: { quote: 'x' } }].map(
    (bad) =>
      [
        'a report',
        'inspect',
        { tabId: 7 },
        'inspect',
        { extraction: good.extraction, selection: null },
        bad,
      ] as never,
  ),
  ...[5, { ...good.selection, quote: 'x'.repeat(300_000) }, { ...good.selection, order: -1 }].map(
    (bad) => ['a selection', 'selectionFor', {}, 'selection', good.selection, bad] as never,
  ),
  ...[5, { status: 'here', candidates: [] }, { ...good.search, candidates: [{ score: 2 }] }].map(
    (bad) => ['a search', 'findAgain', {}, 'search', good.search, bad] as never,
  ),
];

test.each(forged)(
  '%s that is none is taken for a failure: %s',
  async (_, method, arg, asks, right, wrong) => {
    answers[asks] = right;
    expect(await ask(method, { id, ...arg })).toMatchObject({ ok: true });
    const before = await everything(library);
    answers[asks] = wrong;
    expect(await ask(method, { id, ...arg })).toMatchObject({ ok: false });
    expect(await everything(library)).toEqual(before);
  },
);
