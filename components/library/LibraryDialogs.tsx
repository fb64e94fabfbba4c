import { i18n } from '#i18n';
import { TagDialog } from '@/components/library/article/TagDialog';
import { ShortcutSheet } from '@/components/library/list/ShortcutSheet';
import { SaveSearchDialog } from '@/components/library/search/SaveSearchDialog';
import { ConfirmDialog } from './ConfirmDialog';
import type { LibraryActs } from './libraryActs';
import type { Library } from './useLibrary';

export interface LibraryDialogsProps {
  readonly model: Library;
  readonly acts: LibraryActs;
  /** Whether keys that type a letter do something. */
  readonly letters: boolean;
  onLetters(on: boolean): void;
  onSaveSearch(name: string): void;
}

/** The dialog that is open over the library, if one is. */
export function LibraryDialogs({ model, acts, onSaveSearch, ...keys }: LibraryDialogsProps) {
  const { dialog, setDialog, reading } = model;
  const close = () => setDialog(null);
  switch (dialog?.asks) {
    case 'help':
      return <ShortcutSheet {...keys} onClose={close} />;
    case 'tag':
      return (
        <TagDialog
          count={dialog.ids.length}
          known={model.vocabulary.tags}
          onAdd={(tags) => acts.addTags(dialog.ids, tags)}
          onClose={close}
        />
      );
    case 'purge':
      return (
        <ConfirmDialog
          title={
            dialog.ids
              ? i18n.t('library.purgeTitle', dialog.ids.length)
              : i18n.t('library.purgeAllTitle')
          }
          text={i18n.t('library.purgeText')}
          confirm={i18n.t('library.deleteForGood')}
          onConfirm={() => acts.purge(dialog.ids)}
          onClose={close}
        />
      );
    case 'saveSearch':
      return (
        <SaveSearchDialog
          suggestion={reading.view.text.trim() || (reading.view.filter.tag ?? '')}
          onSave={(name) => {
            close();
            onSaveSearch(name);
          }}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
