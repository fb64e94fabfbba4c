import { i18n } from '#i18n';
import { uiLocale } from '@/components/hooks/uiLocale';
import { useSetting } from '@/components/hooks/useSetting';
import { useShortcut } from '@/components/hooks/useShortcut';
import { openFiles } from '@/components/library/article/openAddress';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { type LastBackup, lastBackup } from '@/utils/settings/lastBackup';

/** What is shown over a library that is empty although its last backup was not: what was in that, and the way to restore it. */
function LostLibrary({ last }: { last: LastBackup }) {
  const day = new Date(last.at).toLocaleDateString(uiLocale());
  return (
    <EmptyState
      title={i18n.t('files.restore')}
      action={
        <Button variant="primary" onClick={() => openFiles('import')}>
          {i18n.t('files.restore')}
        </Button>
      }
    >
      {i18n.t('files.lost', [i18n.t('library.passageCount', last.highlights), day])}
    </EmptyState>
  );
}

/** What is shown before anything was saved: the first step, with the shortcut as it is set in this browser. */
export function EmptyLibrary() {
  const shortcut = useShortcut('highlight-selection');
  const [last] = useSetting(lastBackup);
  if (last && last.highlights > 0) return <LostLibrary last={last} />;
  return (
    <EmptyState
      title={i18n.t('library.firstTitle')}
      action={<Button onClick={() => openFiles('import')}>{i18n.t('library.bringIn')}</Button>}
    >
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
  return <EmptyState title={i18n.t('library.trashEmpty')} />;
}
