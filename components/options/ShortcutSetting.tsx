import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useShortcut } from '@/components/hooks/useShortcut';
import { Button } from '@/components/ui/Button';
import { Section } from './Section';

/** The shortcut as it is set in this browser, and the way to change it: only the browser itself may do that. */
export function ShortcutSetting() {
  const shortcut = useShortcut('highlight-selection');
  return (
    <Section title={i18n.t('options.shortcut')} why={i18n.t('options.shortcutWhy')}>
      <p class="options__line">
        {shortcut ? <kbd class="options__keys">{shortcut}</kbd> : i18n.t('options.noShortcut')}
        <Button onClick={() => void openShortcutSettings()}>
          {i18n.t('options.changeShortcut')}
        </Button>
      </p>
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
