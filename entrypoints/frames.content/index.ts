import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { libraryForPage } from '@/utils/messaging/pageClient';
import { onlySession } from '@/utils/page/onlySession';
import { watchFrames } from '@/utils/page/watchFrames';
import { watchRewrite } from '@/utils/page/watchRewrite';
import { whenCutOff } from '@/utils/page/whenCutOff';
import { whenRetired } from '@/utils/page/whenRetired';
import { whenTakenBack } from '@/utils/page/whenTakenBack';

/** Put into pages that are known to hold marked frames, and into the frames that lead to these; nowhere else. Tells when frames have come or gone on there. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  main: function begin(): void {
    const controller = onlySession(browser.runtime.getManifest().version, 'frames');
    if (!controller) return;
    const { signal } = controller;
    const end = () => controller.abort();

    const library = libraryForPage();
    const tell = async () => {
      // A background that does not answer now may do so when the next frame comes.
      const answer = await library.framesChanged().catch(() => null);
      if (answer?.isAwaited === false) end();
    };
    watchFrames(document, tell, signal);
    const beginAgain = () => {
      end();
      begin();
    };
    watchRewrite(document, beginAgain, signal);
    whenRetired(browser.runtime.id, end, signal);
    whenCutOff(() => browser.runtime?.id !== undefined, end, signal);
    whenTakenBack(library, end, signal);
  },
});
