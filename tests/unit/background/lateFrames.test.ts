import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { rememberFrame, serveFrames } from '../../../entrypoints/background/frames';
import { servePages } from '../../../entrypoints/background/servePages';
import { highlightPage } from '../../../utils/library/highlight';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import type { Sender } from '../../../utils/messaging/serve';
import { type Ask, caughtMessages } from '../../support/caughtMessages';
import {
  type FreshLibrary,
  freshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';

type Injection = {
  target: { frameIds?: number[]; allFrames?: boolean };
  files?: string[];
  func?: unknown;
};

const TAB = 7;
const at = (path: string) => `https://articles.example/${path}`;
const sender = (path: string, more: Partial<Sender> = {}) =>
  ({
    id: browser.runtime.id,
    url: at(path),
    tab: { id: TAB, url: at(path) },
    frameId: 0,
    ...more,
  }) as Sender;

const inside = sender('inside', { frameId: 3, tab: { id: TAB, url: at('around') } as never });

let library: FreshLibrary;
let askBackground: Ask;
/** What was put where, and what was told whom. */
let log: string[];
/** In which frames the page script answers. */
let running: Set<number>;

/** The tab's frames: a marked one in one that is not, and one beside them. */
let frames: Map<number, { url: string; path: number[]; loadedAt?: string }>;

beforeEach(async () => {
  [log, running] = [[], new Set()];
  frames = new Map([
    [0, { url: at('around'), path: [] }],
    [3, { url: at('inside'), path: [0, 0], loadedAt: at('beginning') }],
    [4, { url: at('unmarked'), path: [1] }],
    [6, { url: at('between'), path: [0] }],
  ]);
  askBackground = caughtMessages();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (
    _tab: number,
    { method }: { method: string },
    { frameId = 0 } = {},
  ) => {
    if (!running.has(frameId)) throw new Error('nobody there');
    if (method !== 'ping') log.push(`${method} in ${frameId}`);
    return { ok: true, value: method === 'ping' ? { version: '1.2.3' } : undefined };
  }) as never);
  const executeScript = async ({ target, files }: Injection) => {
    const [frameId = 0] = target.frameIds ?? [];
    if (files) {
      log.push(`${files} into ${frameId}`);
      if (files[0]?.endsWith('page.js')) running.add(frameId);
      return [];
    }
    if (!target.allFrames) return [{ frameId, result: 'text/html' }];
    return [...frames].map(([id, frame]) => ({
      frameId: id,
      result: { loadedAt: frame.url, isSelected: false, ...frame },
    }));
  };
  Object.assign(browser, { scripting: { executeScript } });
  library = freshLibrary();
  const { db, around } = library;
  await highlightPage(db, around, preparedPage('inside'), passage('words'), plain);
  await rememberFrame(db, inside);
  servePages(library);
});

const framesChanged = (from: Sender) =>
  askBackground('pageToBackground', 'framesChanged', null, from);

const watchIn = (frameId: number) => `/content-scripts/frames.js into ${frameId}`;
const pageIn = (frameId: number) => `/content-scripts/page.js into ${frameId}`;

test('a page known to hold a marked frame is watched, and so is the frame between; the marked one alone gets the page script', async () => {
  await serveFrames(library, TAB, at('around'));
  expect(log).toEqual([watchIn(0), pageIn(3), watchIn(6)]);
});

test('the address at which an app in a marked frame began is watched, as it will come up there again', async () => {
  frames = new Map([
    [0, { url: at('around'), path: [] }],
    [5, { url: at('beginning'), path: [0] }],
  ]);
  await serveFrames(library, TAB, at('around'));
  expect(log).toEqual([watchIn(0), watchIn(5)]);
});

test('where a frame stands in a shadow root, nothing tells what is between: only its page and its beginning are remembered', async () => {
  const { db } = library;
  await db.meta.clear();
  frames.set(3, { url: at('inside'), path: [-1, 0] });
  frames.set(6, { url: at('between'), path: [-1] });
  await rememberFrame(db, inside);
  expect((await db.meta.toArray()).map(({ key }) => key)).toEqual([`frames ${at('around')}`]);
});

test('a page that is not known to hold one gets nothing', async () => {
  await serveFrames(library, TAB, at('elsewhere'));
  expect(log).toEqual([]);
});

test('a page whose frame has lost its last mark is not watched any more; the frame is told', async () => {
  const { db, around } = library;
  running.add(3);
  await removeHighlights(
    db,
    around,
    (await db.highlights.toArray()).map(({ id }) => id),
  );
  await serveFrames(library, TAB, at('around'));
  expect(log).toEqual(['marksChanged in 3']);
  expect(await framesChanged(sender('around'))).toEqual({ ok: true, value: { isAwaited: false } });
});

test('a frame that has the script is told to look again', async () => {
  running.add(3);
  await serveFrames(library, TAB, at('around'));
  expect(log).toEqual([watchIn(0), watchIn(6), 'marksChanged in 3']);
});

test.each([
  ['the page', sender('around')],
  [
    'a frame in it',
    sender('between', { frameId: 6, tab: { id: TAB, url: at('around') } as never }),
  ],
])('frames that load later get the script, once; %s tells of them', async (_, from) => {
  expect(await framesChanged(from)).toEqual({ ok: true, value: { isAwaited: true } });
  await vi.waitFor(() => expect(log).toEqual([pageIn(3), watchIn(6)]));
  await framesChanged(from);
  frames.set(5, { url: at('inside'), path: [2] });
  await framesChanged(from);
  await vi.waitFor(() => expect(log).toContain(pageIn(5)));
  expect(log.filter((line) => line.includes('page.js'))).toEqual([pageIn(3), pageIn(5)]);
});

test.each([
  ['a page that holds no marked frame', sender('elsewhere')],
  ['a frame in such a page', sender('elsewhere', { frameId: 3 })],
  [
    'a page of another site than its tab',
    sender('elsewhere', { tab: { id: TAB, url: 'https://other.example/around' } as never }),
  ],
])('%s has nothing done for it, and need not tell again', async (_, from) => {
  expect(await framesChanged(from)).toEqual({ ok: true, value: { isAwaited: false } });
  expect(log).toEqual([]);
});

test('a page that has gone on without a load is asked for by the address of its tab', async () => {
  const gone = sender('elsewhere', { tab: { id: TAB, url: at('around') } as never });
  expect(await framesChanged(gone)).toEqual({ ok: true, value: { isAwaited: true } });
  await vi.waitFor(() => expect(log).toContain(pageIn(3)));
});
