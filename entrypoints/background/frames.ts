import { browser } from 'wxt/browser';
import { framesIn, rememberFrameIn } from '@/utils/library/markedFrames';
import { everyPageIn, pageIn } from '@/utils/messaging/pageClient';
import type { Sender } from '@/utils/messaging/serve';
import { normaliseAddress } from '@/utils/model/address';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import type { Library } from './context';
import { hasMarks } from './hasMarks';
import { isThere, reachPage } from './pageScript';

/** One frame of a tab that we may look into; 0 is the tab's own document. */
interface Frame {
  readonly id: number;
  readonly url: string;
  /** The address that it was loaded at; an app may have changed it since. */
  readonly loadedAt: string;
  /** The way to it from the tab's own document: its place among the frames there, and so on. -1 in a shadow root, where nothing tells it. */
  readonly path: readonly number[];
  /** Text is selected there, and the keyboard is with it. */
  readonly isSelected: boolean;
}

/**
 * A frame is a page of its own, saved under its own address. Which page it stood in is remembered here, so that frames are
 * looked at in those pages only, and nothing of ours runs in the others. So are the frames between them, and the
 * address at which an app in the frame began: there it will come up again, unheard from outside.
 */
export async function rememberFrame(db: KantlijnDatabase, { frameId, url, tab }: Sender) {
  const inside = normaliseAddress(url ?? '');
  if (!frameId || !inside || tab?.id === undefined) return;
  const ways = [tab.url ?? '', ...(await waysTo(tab.id, frameId))];
  const around = new Set(ways.map((way) => normaliseAddress(way) ?? inside));
  around.delete(inside);
  for (const address of around) await rememberFrameIn(db, address, inside);
}

/** The addresses within a tab's document that lead to a frame. */
async function waysTo(tabId: number, frameId: number): Promise<string[]> {
  const frames = await framesOf(tabId);
  const own = frames.find(({ id }) => id === frameId);
  if (!own) return [];
  const between = frames.filter(({ id, path }) => id !== 0 && leadsTo(path, own.path));
  return [own.loadedAt, ...between.flatMap(({ url, loadedAt }) => [url, loadedAt])];
}

function leadsTo(path: readonly number[], deeper: readonly number[]): boolean {
  return path.length < deeper.length && path.every((at, n) => at >= 0 && at === deeper[n]);
}

/** Whether a page is known to hold a frame in which something is still marked. */
export async function holdsMarkedFrame(db: KantlijnDatabase, url: string): Promise<boolean> {
  for (const address of await framesIn(db, url)) if (await hasMarks(db, address)) return true;
  return false;
}

/**
 * Puts the page script into the marked frames of a page that is known to hold some, or tells it to look again; and watches for frames
 * that come later. Nothing is put into other pages.
 */
export async function serveFrames(library: Library, tabId: number, url: string): Promise<void> {
  if ((await framesIn(library.db, url)).length === 0) return;
  if (await holdsMarkedFrame(library.db, url)) await watchFrames(tabId, 0);
  const there = await reachFrames(library, tabId);
  await Promise.allSettled(there.map((frameId) => pageIn(tabId, frameId).marksChanged()));
}

/**
 * Puts the page script into the marked frames of a tab, and the watch into those that are known to hold or become marked ones. The
 * answer names the frames where the page script was already.
 */
export async function reachFrames({ db }: Library, tabId: number): Promise<number[]> {
  const there: number[] = [];
  for (const frame of await framesOf(tabId)) {
    if (frame.id === 0) continue;
    if (await holdsMarkedFrame(db, frame.url)) await watchFrames(tabId, frame.id);
    if (await isThere(tabId, frame.id)) there.push(frame.id);
    else if (await hasMarks(db, frame.url)) await reachPage(tabId, frame.id).catch(() => {});
  }
  return there;
}

/** Puts the script into a frame that tells of frames which come later (`framesChanged`), unless it is there already. */
async function watchFrames(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const files = ['/content-scripts/frames.js'] as const;
  // Where we may not look, there is nothing to watch for either.
  await browser.scripting.executeScript({ target, files: [...files] }).catch(() => {});
}

/** Ends our scripts in all frames of a tab. */
export async function retireIn(tabId: number): Promise<void> {
  await everyPageIn(tabId).retire();
}

/** The frame in which the reader has selected something: the tab's own document unless it is surely another. */
export async function selectedFrame(tabId: number): Promise<number> {
  const frames = await framesOf(tabId);
  return frames.find(({ id, isSelected }) => id !== 0 && isSelected)?.id ?? 0;
}

/** The frames that the browser lets us look into, without those that have no address of their own. */
async function framesOf(tabId: number): Promise<Frame[]> {
  const target = { tabId, allFrames: true };
  const answers = await browser.scripting
    .executeScript({ target, func: lookAround })
    .catch(() => []);
  return answers.flatMap(({ frameId, result }) =>
    result && /^https?:/.test(result.url) ? [{ id: frameId, ...result }] : [],
  );
}

/** Runs in each frame, and leaves nothing there. Where a frame stands among others, other sites may know too. */
function lookAround() {
  const isSelected = document.hasFocus() && getSelection()?.isCollapsed === false;
  const path: number[] = [];
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    const beside = Array.from({ length: view.parent.length }, (_, at) => view.parent[at]);
    path.unshift(beside.indexOf(view));
  }
  const [load] = performance.getEntriesByType('navigation');
  return { url: location.href, loadedAt: load?.name ?? '', path, isSelected };
}
