import { browser } from 'wxt/browser';
import { annotate } from '@/utils/library/annotate';
import { reanchor } from '@/utils/library/reanchor';
import { recordSightings } from '@/utils/library/recordSightings';
import { removeHighlights } from '@/utils/library/removeHighlights';
import { undo } from '@/utils/library/undo';
import type { PageToBackground } from '@/utils/messaging/protocol';
import { pageToBackground as schemas } from '@/utils/messaging/schemas';
import { type Handlers, type Sender, serve } from '@/utils/messaging/serve';
import { normaliseAddress } from '@/utils/model/address';
import { Failure } from '@/utils/model/failure';
import { selectionToolbar } from '@/utils/settings/selectionToolbar';
import { theme } from '@/utils/settings/theme';
import { addressOf } from './addressOf';
import { afterwards } from './afterwards';
import type { Library } from './context';
import { holdsMarkedFrame, reachFrames, rememberFrame } from './frames';
import { highlightOn } from './highlightOn';
import { marksNews, noMarks } from './marksNews';
import { OwnArticles } from './OwnArticles';
import { assertMayKeep } from './privateWindow';
import { served } from './served';
import { isTakenBack } from './takenBack';
import { tellPages } from './tellPages';
import { withAddress } from './withAddress';

/** Serves the scripts in pages: each only for the address that the browser says it stands at. */
export function servePages(library: Library): void {
  const own = new OwnArticles(library.db);
  const handlers = { ...questions(library, own), ...acts(library, own) };
  serve<PageToBackground>('pageToBackground', isPage, handlers, undefined, withAddress);
}

/** A script of ours in a tab's web page; no page of our own, no other extension. */
function isPage(sender: Sender): boolean {
  const isOurs = sender.id === browser.runtime.id && sender.tab !== undefined;
  return isOurs && /^(https?|file):/i.test(sender.url ?? '');
}

/** What the reader does in the page. */
function acts(library: Library, own: OwnArticles) {
  const { db, around } = library;
  return {
    highlight: served(schemas.highlight, async (asked, sender) => {
      await assertMayKeep(sender.tab);
      assertStillAt(asked.address, sender);
      const done = await highlightOn(library, addressOf(sender), await own.at(sender), asked);
      afterwards(async () => {
        // Frames are told where it is known in which pages they stand.
        await rememberFrame(db, sender).catch((error: unknown) => console.error(error));
        await tellPages(library, [done.value.articleId]);
      });
      const { id, articleId, known } = done.value;
      await own.noteSaved(sender, articleId);
      return { id, known, undo: done.undo };
    }),
    annotate: served(schemas.annotate, async ({ id, annotation }, sender) => {
      await assertMayKeep(sender.tab);
      const article = await own.ofShownMark(sender, id);
      const done = await annotate(db, around, id, annotation);
      afterwards(() => tellPages(library, [article.id]));
      return { undo: done.undo };
    }),
    reanchor: served(schemas.reanchor, async ({ id, passage }, sender) => {
      await assertMayKeep(sender.tab);
      const article = await own.ofMark(sender, id);
      const done = await reanchor(db, around, id, passage);
      afterwards(() => tellPages(library, [article.id]));
      return { undo: done.undo };
    }),
    remove: served(schemas.remove, async ({ id }, sender) => {
      const article = await own.ofMark(sender, id);
      const done = await removeHighlights(db, around, [id]);
      afterwards(() => tellPages(library, [article.id]));
      return { undo: done.undo };
    }),
    undo: served(schemas.undo, async ({ undo: handle }, sender) => {
      const article = await own.ofAct(sender, handle);
      await undo(db, around, handle);
      afterwards(() => tellPages(library, [article.id]));
    }),
  } satisfies Partial<Handlers<PageToBackground>>;
}

/** What the script asks to do its work, and what it tells of it. */
function questions(library: Library, own: OwnArticles) {
  const { db, around } = library;
  return {
    marks: served(schemas.marks, async (asked, sender) => {
      const article = await own.at(sender);
      return article ? marksNews(db, article.id, asked) : noMarks;
    }),
    isSaved: served(schemas.isSaved, async (_, sender) => Boolean(await own.at(sender))),
    appearance: served(schemas.appearance, async () => ({
      theme: await theme.getValue(),
      offersPens: await selectionToolbar.getValue(),
    })),
    report: served(schemas.report, async ({ whereabouts }, sender) => {
      const article = await own.at(sender);
      if (!article || sender.tab?.incognito) return;
      await recordSightings(db, around, article.id, whereabouts);
    }),
    framesChanged: served(schemas.framesChanged, async (_, sender) => {
      const { tab, frameId } = sender;
      const page = frameId === 0 ? addressOf(sender) : (tab?.url ?? '');
      const isAwaited = await holdsMarkedFrame(db, page);
      if (isAwaited && tab?.id !== undefined) {
        const { id } = tab;
        afterwards(() => reachFrames(library, id));
      }
      return { isAwaited };
    }),
    mayStay: served(schemas.mayStay, async (_, sender) => !(await isTakenBack(addressOf(sender)))),
  } satisfies Partial<Handlers<PageToBackground>>;
}

/** What was read on one page is put on no other, which an app may have gone on to since. */
function assertStillAt(address: string, sender: Sender): void {
  const now = addressOf(sender);
  if (normaliseAddress(now) !== normaliseAddress(address))
    throw new Failure('otherPage', `The page is at ${now}`);
}
