import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Snackbar } from '@/components/ui/Snackbar';
import { Appearance } from './Appearance';
import { ColourMeanings } from './ColourMeanings';
import { FilesLinks } from './FilesLinks';
import type { Notice } from './notice';
import { OnPages } from './OnPages';
import { ShortcutSetting } from './ShortcutSetting';
import { SiteList } from './SiteList';
import { StorageUse } from './StorageUse';
import './Options.css';

/** All settings. Each is kept as it is changed: there is nothing to save. */
export function OptionsApp() {
  const [notice, setNotice] = useState<Notice | null>(null);
  const undo = notice?.undo;
  return (
    <main class="options">
      <header class="options__head">
        <h1 class="options__title">{i18n.t('options.title')}</h1>
        <p class="options__why">{i18n.t('options.keptAtOnce')}</p>
      </header>
      <Appearance tell={setNotice} />
      <OnPages tell={setNotice} />
      <SiteList tell={setNotice} />
      <ShortcutSetting tell={setNotice} />
      <ColourMeanings tell={setNotice} />
      <FilesLinks />
      <StorageUse tell={setNotice} />
      <footer class="options__foot">
        {i18n.t('options.version', [browser.runtime.getManifest().version])}
      </footer>
      <Snackbar
        notice={notice}
        {...(undo && { action: { label: i18n.t('library.undo'), onAction: undo } })}
        closeLabel={i18n.t('library.close')}
        onClose={() => setNotice(null)}
      />
    </main>
  );
}
