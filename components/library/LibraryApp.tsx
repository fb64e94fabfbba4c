import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ActNotice } from '@/components/annotation/ActNotice';
import type { Store } from '@/components/hooks/store';
import { useSetting } from '@/components/hooks/useSetting';
import { ListPane } from '@/components/library/list/ListPane';
import { runListCommand } from '@/components/library/list/runListCommand';
import { useListKeys } from '@/components/library/list/useListKeys';
import type { FirstRows } from '@/components/library/list/useReadingList';
import { useTickedState } from '@/components/library/list/useTickedState';
import {
  type SavedSearchesActs,
  useSavedSearches,
} from '@/components/library/search/useSavedSearches';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { letterKeys } from '@/utils/settings/letterKeys';
import { BesideList } from './BesideList';
import { LibraryDialogs } from './LibraryDialogs';
import { type LibraryActs, libraryActs } from './libraryActs';
import { type Library, useLibrary } from './useLibrary';
import './Library.css';

export interface LibraryAppProps {
  readonly db: Store['db'];
  readonly library: PanelToBackground;
  /** Whether rows show the picture that a page named for itself: asked of its site. */
  readonly hasPictures?: boolean;
  /** What the list shows first, when the page asked for it already. */
  readonly firstRows?: FirstRows;
}

/** The reading list and what is open beside it: side panel, sidebar, or a page in a tab. */
export function LibraryApp({ db, library, hasPictures = false, firstRows }: LibraryAppProps) {
  const model = useLibrary(db, library, firstRows ?? null);
  const acts = libraryActs(model);
  const saved = useSavedSearches(model, library);
  const beside = useRef<HTMLDivElement>(null);
  const [letters, setLetters] = useSetting(letterKeys);
  useListKeys({
    letters,
    inRows: (target) =>
      target === document.body ||
      (target instanceof Node && !!model.rows.list.current?.contains(target)),
    run: (command) => runListCommand(model, acts, command),
    undo: acts.undo,
  });
  const isList = model.route.view === 'list' || model.route.view === 'trash';
  return (
    <main class="library" data-view={isList ? 'list' : 'article'}>
      <List model={model} acts={acts} saved={saved} library={library} hasPictures={hasPictures} />
      <div ref={beside} class="library__pane library__article">
        <BesideList model={model} acts={acts} library={library} pane={beside} />
      </div>
      <LibraryDialogs
        model={model}
        acts={acts}
        letters={letters}
        onLetters={setLetters}
        onSaveSearch={saved.save}
      />
      <Notice model={model} acts={acts} />
    </main>
  );
}

interface PartProps {
  readonly model: Library;
  readonly acts: LibraryActs;
}

function List({
  model,
  acts,
  saved,
  library,
  hasPictures,
}: PartProps &
  Pick<LibraryAppProps, 'library'> & {
    readonly saved: SavedSearchesActs;
    readonly hasPictures: boolean;
  }) {
  const { setDialog } = model;
  const bulk = useBulk(model, acts);
  return (
    <ListPane
      {...model}
      bulk={bulk}
      hasPictures={hasPictures}
      saved={saved}
      onFiltering={model.setFiltering}
      onOpen={model.show}
      onGo={acts.goTo}
      onPressedGone={acts.refocus}
      onDownloadAll={acts.downloadAll}
      onShortcuts={() => setDialog({ asks: 'help' })}
      onSaveSearch={() => setDialog({ asks: 'saveSearch' })}
      onEmptyTrash={() => acts.askToPurge(null)}
      onDiscard={() => library.discardDamaged()}
      onRestorePassages={(ids) =>
        model.acts.act(i18n.t('library.passageRestored'), () =>
          library.restoreHighlights({ ids: [...ids] }),
        )
      }
    />
  );
}

/** What can be done with the ticked articles. */
function useBulk(model: Library, acts: LibraryActs) {
  const { ticked, reading } = model;
  return {
    ...useTickedState(model.db, ticked.ids),
    count: ticked.ids.length,
    of: reading.ids.length,
    trash: model.trash,
    onTickAll: ticked.tickAll,
    onArchive: acts.archive,
    onFavourite: acts.favourite,
    onTag: acts.askForTags,
    onExport: acts.downloadTicked,
    onDelete: () => acts.remove(),
    onRestore: () => acts.restore(),
    onPurge: () => acts.askToPurge(ticked.ids),
    onClear: () => {
      ticked.clear();
      model.rows.focus(model.rows.current);
    },
  };
}

/** What was done last. */
function Notice({ model, acts }: PartProps) {
  return (
    <div class="library__notice">
      <ActNotice notice={model.acts.notice} undo={acts.undo} dismiss={acts.dismiss} />
    </div>
  );
}
