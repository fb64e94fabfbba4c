import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageUi } from '@/components/page/createPageUi';
import { libraryForPage } from '@/utils/messaging/pageClient';
import type { Appearance } from '@/utils/model/page';
import { offerPens } from '@/utils/page/offerPens';
import { onlySession } from '@/utils/page/onlySession';
import { PageSession } from '@/utils/page/PageSession';
import { servePage } from '@/utils/page/servePage';
import { watchRewrite } from '@/utils/page/watchRewrite';
import { whenCutOff } from '@/utils/page/whenCutOff';
import { whenTakenBack } from '@/utils/page/whenTakenBack';

export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  main: function begin(): void {
    const { version } = browser.runtime.getManifest();
    const controller = onlySession(version);
    if (!controller) return;
    const { signal } = controller;
    const retire = () => controller.abort();

    const library = libraryForPage();
    let scheme: Appearance['theme'] = 'system';
    const ui = createPageUi(document, () => scheme);
    const session = new PageSession(document, library, ui, signal);
    session.start();
    servePage(session, { version, extension: browser.runtime.id }, retire, signal);
    const beginAgain = () => {
      retire();
      begin();
    };
    watchRewrite(document, beginAgain, signal);
    whenCutOff(() => browser.runtime?.id !== undefined, retire, signal);
    whenTakenBack(library, retire, signal);
    const dress = ({ theme, offersPens }: Appearance) => {
      scheme = theme;
      if (offersPens && !signal.aborted) offerPens(document, session, ui, signal);
    };
    // Where the background does not answer, no act is possible either, and that is told at the act.
    library.appearance().then(dress, () => {});
  },
});
