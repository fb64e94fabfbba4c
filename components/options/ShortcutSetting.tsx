import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useSetting } from '@/components/hooks/useSetting';
import { useShortcut } from '@/components/hooks/useShortcut';
import { Button } from '@/components/ui/Button';
import { Switch } from '@/components/ui/Switch';
import { letterKeys } from '@/utils/settings/letterKeys';
import type { Tell } from './notice';
import { Section } from './Section';

/**
 * The shortcut as it is set in this browser, and the way to change it: only the browser itself may do that. And whether
 * letters are shortcuts in the reading list.
 */
export function ShortcutSetting({ tell }: { tell: Tell }) {
  const fail = () => tell({ text: i18n.t('options.notKept') });
  const shortcut = useShortcut('highlight-selection');
  const [letters, setLetters] = useSetting(letterKeys, fail);
  const change = () =>
    openShortcutSettings().catch((error: unknown) => {
      console.error(error);
      tell({ text: i18n.t('options.shortcutFailed') });
    });
  return (
    <Section title={i18n.t('options.shortcut')} why={i18n.t('options.shortcutWhy')}>
      <p class="options__line">
        {shortcut ? <kbd class="options__keys">{shortcut}</kbd> : i18n.t('options.noShortcut')}
        <Button onClick={() => void change()}>{i18n.t('options.changeShortcut')}</Button>
      </p>
      <Switch
        label={i18n.t('library.letterKeys')}
        why={i18n.t('library.letterKeysWhy')}
        checked={letters}
        onChange={setLetters}
      />
    </Section>
  );
}

/** Firefox has a call for it, Chrome a page. */
async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?(): Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
