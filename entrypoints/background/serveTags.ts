import { changeTags } from '@/utils/library/changeTags';
import { removeSmartList, saveSmartList } from '@/utils/library/smartLists';
import { setTagColour } from '@/utils/library/styleTag';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import type { Handlers } from '@/utils/messaging/serve';
import { afterwards } from './afterwards';
import { articlesOfAct } from './changedArticles';
import type { Library } from './context';
import { served } from './served';
import { tellPages } from './tellPages';

/** What our own pages do to what the library is ordered by: its tags and its smart lists. */
export function serveTags(library: Library) {
  const { db, around } = library;
  return {
    changeTags: served(schemas.changeTags, async ({ change }) => {
      const done = await changeTags(db, around, change);
      afterwards(async () => tellPages(library, await articlesOfAct(library, done.undo)));
      return { undo: done.undo, count: done.value };
    }),
    setTagColour: served(schemas.setTagColour, async ({ tag, colour }) => {
      const done = await setTagColour(db, around, tag, colour);
      return { undo: done.undo };
    }),
    saveSmartList: served(schemas.saveSmartList, async (content) => {
      const done = await saveSmartList(db, around, content);
      return { undo: done.undo, id: done.value };
    }),
    removeSmartList: served(schemas.removeSmartList, async ({ id }) => {
      const done = await removeSmartList(db, around, id);
      return { undo: done.undo };
    }),
  } satisfies Partial<Handlers<PanelToBackground>>;
}
