import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/ui/EmptyState';
import { Snackbar } from '@/components/ui/Snackbar';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { ArticleDetail } from './ArticleDetail';
import { ListPane } from './ListPane';
import { runListCommand } from './runListCommand';
import { ShortcutSheet } from './ShortcutSheet';
import { TagDialog } from './TagDialog';
import { type Library, useLibrary } from './useLibrary';
import { useListKeys } from './useListKeys';
import './Library.css';

export interface LibraryAppProps {
  readonly db: KantlijnDatabase;
  readonly library: PanelToBackground;
}

/** The reading list and the article that is open in it: side panel, sidebar, or a page in a tab. */
export function LibraryApp({ db, library }: LibraryAppProps) {
  const model = useLibrary(db, library);
  const { open, reading, acts, articleActs, ticked } = model;
  const heading = useRef<HTMLHeadingElement>(null);
  const knownTags = reading.tags.map(({ tag }) => tag);
  useListKeys({
    inRows: (target) =>
      target === document.body ||
      (target instanceof Node && !!model.rows.list.current?.contains(target)),
    run: (command) => runListCommand(model, command),
    undo: acts.undo,
  });
  return (
    <main class="library" data-view={open ? 'article' : 'list'}>
      <ListPane
        {...model}
        selectedCount={ticked.ids.length}
        onOpen={model.show}
        onArchive={model.archive}
        onTag={model.askForTags}
        onDelete={() => model.remove()}
        onDownload={model.download}
        onShortcuts={model.askForHelp}
      />
      <div class="library__pane library__article">
        {open ? (
          <ArticleDetail
            key={open}
            db={db}
            library={library}
            id={open}
            heading={heading}
            knownTags={knownTags}
            acts={acts}
            articleActs={articleActs}
            onBack={model.back}
            onDelete={(id) => model.remove([id])}
          />
        ) : (
          reading.articles.length > 0 && <EmptyState title={i18n.t('library.pickOne')} />
        )}
      </div>
      <Dialogs model={model} knownTags={knownTags} />
      {acts.notice && (
        <Snackbar
          text={acts.notice.text}
          {...(acts.notice.undo && {
            action: { label: i18n.t('library.undo'), onAction: acts.undo },
          })}
          closeLabel={i18n.t('library.close')}
          onClose={acts.dismiss}
        />
      )}
    </main>
  );
}

function Dialogs({ model, knownTags }: { model: Library; knownTags: readonly string[] }) {
  const { dialog, closeDialog } = model;
  if (dialog?.asks === 'help') return <ShortcutSheet onClose={closeDialog} />;
  if (dialog?.asks !== 'tag') return null;
  const { ids } = dialog;
  return (
    <TagDialog
      count={ids.length}
      known={knownTags}
      onAdd={(tags) => model.addTags(ids, tags)}
      onClose={closeDialog}
    />
  );
}
