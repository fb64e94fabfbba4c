import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
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

/** The keys of a command; empty while they are not known, and where the person took them away (or has no keyboard). */
function useShortcut(name: string): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    browser.commands?.getAll().then(
      (all) => setKeys(all.find((command) => command.name === name)?.shortcut ?? ''),
      () => setKeys(''),
    );
  }, [name]);
  return keys;
}
