import { i18n } from '#i18n';
import { useShortcut } from '@/components/hooks/useShortcut';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** What is shown before anything was saved: the first step, with the shortcut as it is set in this browser. */
export function EmptyLibrary() {
  const shortcut = useShortcut('highlight-selection');
  return (
    <EmptyState title={i18n.t('library.firstTitle')}>
      {shortcut ? i18n.t('library.firstText', [shortcut]) : i18n.t('library.firstShortcutless')}
    </EmptyState>
  );
}

/** What is shown when the filters leave nothing. */
export function NothingFound({ onClear }: { onClear(): void }) {
  return (
    <EmptyState
      title={i18n.t('library.nothingTitle')}
      action={<Button onClick={onClear}>{i18n.t('library.clearFilters')}</Button>}
    >
      {i18n.t('library.nothingText')}
    </EmptyState>
  );
}

/** What is shown of a trash with nothing in it. */
export function EmptyTrash() {
  return (
    <EmptyState title={i18n.t('library.trashEmpty')}>{i18n.t('library.trashText')}</EmptyState>
  );
}
