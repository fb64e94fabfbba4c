import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageUi } from '@/components/page/createPageUi';
import { libraryForPage } from '@/utils/messaging/pageClient';
import { offerPens } from '@/utils/page/offerPens';
import { onlySession } from '@/utils/page/onlySession';
import { PageSession } from '@/utils/page/PageSession';
import { servePage } from '@/utils/page/servePage';
import { whenCutOff } from '@/utils/page/whenCutOff';
import { selectionToolbar } from '@/utils/settings/selectionToolbar';
import { type Theme, theme } from '@/utils/settings/theme';

export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  main() {
    const { version } = browser.runtime.getManifest();
    const controller = onlySession(version);
    if (!controller) return;
    const { signal } = controller;
    const retire = () => controller.abort();

    let scheme: Theme = theme.fallback;
    theme.getValue().then((value) => {
      scheme = value;
    });
    const ui = createPageUi(document, () => scheme);
    const session = new PageSession(document, libraryForPage(), ui, signal);
    session.start();
    servePage(session, { version, extension: browser.runtime.id }, retire, signal);
    whenCutOff(() => browser.runtime?.id !== undefined, retire, signal);
    selectionToolbar.getValue().then((isWanted) => {
      if (isWanted && !signal.aborted) offerPens(document, session, ui, signal);
    });
  },
});
