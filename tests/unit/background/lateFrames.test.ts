import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { rememberFrame, serveFrames } from '../../../entrypoints/background/frames';
import { servePages } from '../../../entrypoints/background/servePages';
import { highlightPage } from '../../../utils/library/highlight';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import type { Sender } from '../../../utils/messaging/serve';
import type { Answer } from '../../../utils/messaging/wire';
import {
  type FreshLibrary,
  freshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';

type Listener = (message: unknown, sender: Sender, answer: (answer: Answer) => void) => unknown;
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

let library: FreshLibrary;
let listener: Listener;
/** What was put where, and what was told whom. */
let log: string[];
/** In which frames the page script answers. */
let running: Set<number>;

/** The tab's frames: one marked, one not. */
const frames = new Map([
  [0, at('around')],
  [3, at('inside')],
  [4, at('unmarked')],
]);

beforeEach(async () => {
  [log, running] = [[], new Set()];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
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
    return [...frames].map(([id, url]) => ({ frameId: id, result: { url, isSelected: false } }));
  };
  Object.assign(browser, { scripting: { executeScript } });
  library = freshLibrary();
  const { db, around } = library;
  await highlightPage(db, around, preparedPage('inside'), passage('words'), plain);
  await rememberFrame(
    db,
    sender('inside', { frameId: 3, tab: { id: TAB, url: at('around') } as never }),
  );
  servePages(library);
});

const framesChanged = (from: Sender) =>
  new Promise<Answer>((answer) => {
    listener({ kantlijn: 'pageToBackground', method: 'framesChanged', arg: null }, from, answer);
  });

test('a page known to hold a marked frame is watched, and the frame alone gets the page script', async () => {
  await serveFrames(library, TAB, at('around'));
  expect(log).toEqual(['/content-scripts/frames.js into 0', '/content-scripts/page.js into 3']);
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
  expect(log).toEqual(['/content-scripts/frames.js into 0', 'marksChanged in 3']);
});

test('frames that load later get the script, once', async () => {
  expect(await framesChanged(sender('around'))).toEqual({ ok: true, value: { isAwaited: true } });
  await vi.waitFor(() => expect(log).toEqual(['/content-scripts/page.js into 3']));
  await framesChanged(sender('around'));
  frames.set(5, at('inside'));
  await framesChanged(sender('around'));
  await vi.waitFor(() => expect(log).toHaveLength(2));
  frames.delete(5);
  expect(log).toEqual(['/content-scripts/page.js into 3', '/content-scripts/page.js into 5']);
});

test.each([
  ['a page that holds no marked frame', sender('elsewhere')],
  ['a frame', sender('around', { frameId: 3 })],
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
  await vi.waitFor(() => expect(log).toHaveLength(1));
});
