import { i18n } from '#i18n';
import { lostText } from '@/components/hooks/lostText';
import { useSetting } from '@/components/hooks/useSetting';
import { useShortcut } from '@/components/hooks/useShortcut';
import { openFiles } from '@/components/library/article/openAddress';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { lastBackup } from '@/utils/settings/lastBackup';

/** What is shown over a library that is empty although its last backup was not: what was in that, and the way to restore it. */
function LostLibrary({ text }: { text: string }) {
  return (
    <EmptyState
      title={i18n.t('files.restore')}
      action={
        <Button variant="primary" onClick={() => openFiles('import')}>
          {i18n.t('files.restore')}
        </Button>
      }
    >
      {text}
    </EmptyState>
  );
}

/** What is shown before anything was saved: the first step, with the shortcut as it is set in this browser. */
export function EmptyLibrary() {
  const shortcut = useShortcut('highlight-selection');
  const [last] = useSetting(lastBackup);
  const lost = lostText(last);
  if (lost) return <LostLibrary text={lost} />;
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
