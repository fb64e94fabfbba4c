import { browser } from 'wxt/browser';
import { annotate } from '@/utils/library/annotate';
import { guarded } from '@/utils/library/guarded';
import { reanchor } from '@/utils/library/reanchor';
import { recordSightings } from '@/utils/library/recordSightings';
import { removeHighlights } from '@/utils/library/removeHighlights';
import { undo } from '@/utils/library/undo';
import type { PageToBackground } from '@/utils/messaging/protocol';
import { pageToBackground as schemas } from '@/utils/messaging/schemas';
import { type Handlers, type Sender, serve } from '@/utils/messaging/serve';
import type { ActHandle } from '@/utils/model/actHandle';
import { normaliseAddress } from '@/utils/model/address';
import { Failure } from '@/utils/model/failure';
import type { HighlightId } from '@/utils/model/ids';
import type { Mark } from '@/utils/model/page';
import type { Article, Highlight } from '@/utils/model/records';
import { selectionToolbar } from '@/utils/settings/selectionToolbar';
import { theme } from '@/utils/settings/theme';
import { articleAt } from '@/utils/storage/queries/articleAt';
import { highlightsOf } from '@/utils/storage/queries/highlightsOf';
import { afterwards } from './afterwards';
import type { Library } from './context';
import { holdsMarkedFrame, reachFrames, rememberFrame } from './frames';
import { highlightOn } from './highlightOn';
import { isSameOrigin } from './isSameOrigin';
import { assertMayKeep } from './privateWindow';
import { ShownArticles } from './ShownArticles';
import { served } from './served';
import { isTakenBack } from './takenBack';
import { tellPages } from './tellPages';
import { withAddress } from './withAddress';

/** Serves the scripts in pages: each only for the address that the browser says it stands at. */
export function servePages(library: Library): void {
  serve<PageToBackground>('pageToBackground', isPage, handlers(library), undefined, withAddress);
}

/** A script of ours in a tab's web page; no page of our own, no other extension. */
function isPage(sender: Sender): boolean {
  const isOurs = sender.id === browser.runtime.id && sender.tab !== undefined;
  return isOurs && /^(https?|file):/i.test(sender.url ?? '');
}

/**
 * Where a script's page stands now. Both browsers keep `sender.url` as it was when the script was put in, even when
 * an app has changed its address since without a load; the tab's is current, and believed of the same origin. Frames
 * were asked (`withAddress`).
 */
function addressOf({ url = '', tab, frameId }: Sender): string {
  const isSame = frameId === 0 && tab?.url && isSameOrigin(tab.url, url);
  return isSame ? (tab.url ?? url) : url;
}

function handlers(library: Library): Handlers<PageToBackground> {
  const { db, around } = library;
  const shown = new ShownArticles();
  const articleOf = async (sender: Sender): Promise<Article | undefined> => {
    const article = await guarded(db, () => articleAt(db, addressOf(sender)));
    if (article?.deletedAt !== null) return undefined;
    await shown.note(sender, article.id);
    return article;
  };
  const ownMark = async (sender: Sender, id: HighlightId): Promise<Article> => {
    const article = await articleOf(sender);
    const mark = await db.highlights.get(id);
    if (!article || mark?.articleId !== article.id) throw new Failure('notFound');
    return article;
  };
  /** As `ownMark`; also where the document has shown it before its address changed, or before it was thrown away with its article. */
  const shownMark = async (sender: Sender, id: HighlightId): Promise<Article> => {
    const mark = await db.highlights.get(id);
    const article = mark && (await db.articles.get(mark.articleId));
    if (article && (await shown.has(sender, article.id))) return article;
    return ownMark(sender, id);
  };
  return {
    marks: served(schemas.marks, async (_, sender) => {
      const article = await articleOf(sender);
      return article ? (await highlightsOf(db, article.id)).map(markOf) : [];
    }),
    isSaved: served(schemas.isSaved, async (_, sender) => Boolean(await articleOf(sender))),
    appearance: served(schemas.appearance, async () => ({
      theme: await theme.getValue(),
      offersPens: await selectionToolbar.getValue(),
    })),
    highlight: served(schemas.highlight, async (asked, sender) => {
      await assertMayKeep(sender.tab);
      assertStillAt(asked.address, sender);
      const done = await highlightOn(library, addressOf(sender), await articleOf(sender), asked);
      afterwards(async () => {
        // Frames are told where it is known in which pages they stand.
        await rememberFrame(db, sender).catch((error: unknown) => console.error(error));
        await tellPages(library, [done.value.articleId]);
      });
      const { id, articleId, known } = done.value;
      await shown.note(sender, articleId);
      return { id, known, undo: done.undo };
    }),
    annotate: served(schemas.annotate, async ({ id, annotation }, sender) => {
      await assertMayKeep(sender.tab);
      const article = await shownMark(sender, id);
      const done = await annotate(db, around, id, annotation);
      afterwards(() => tellPages(library, [article.id]));
      return { undo: done.undo };
    }),
    reanchor: served(schemas.reanchor, async ({ id, passage }, sender) => {
      await assertMayKeep(sender.tab);
      const article = await ownMark(sender, id);
      const done = await reanchor(db, around, id, passage);
      afterwards(() => tellPages(library, [article.id]));
      return { undo: done.undo };
    }),
    remove: served(schemas.remove, async ({ id }, sender) => {
      const article = await ownMark(sender, id);
      const done = await removeHighlights(db, around, [id]);
      afterwards(() => tellPages(library, [article.id]));
      return { undo: done.undo };
    }),
    undo: served(schemas.undo, async ({ undo: handle }, sender) => {
      const article = await articleOf(sender);
      await assertOwnAct(library, handle, article);
      await undo(db, around, handle);
      afterwards(() => tellPages(library, article ? [article.id] : []));
    }),
    report: served(schemas.report, async ({ whereabouts }, sender) => {
      const article = await articleOf(sender);
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
  };
}

/** What was read on one page is put on no other, which an app may have gone on to since. */
function assertStillAt(address: string, sender: Sender): void {
  const now = addressOf(sender);
  if (normaliseAddress(now) !== normaliseAddress(address))
    throw new Failure('otherPage', `The page is at ${now}`);
}

/** A page may take back only what touched nothing but its own article and that article's marks. */
async function assertOwnAct(
  { db }: Library,
  { sequence }: ActHandle,
  article: Article | undefined,
): Promise<void> {
  const entry = await db.journal.get(sequence);
  const isOwn = entry?.changes.every(({ table, key, after }) =>
    table === 'articles'
      ? key === article?.id
      : (after as Highlight | null)?.articleId === article?.id,
  );
  if (!article || !isOwn) throw new Failure('notFound');
}

function markOf({ id, selectorSets, quote, colour, tags, note }: Highlight): Mark {
  return { id, selectorSets, quote, colour, tags: [...tags], note };
}
