import type { browser as extensionApi } from 'wxt/browser';
import type { ArticleId } from '../../../utils/model/ids';
import type { Driver } from '../driver/Driver';
import type { PageView } from '../driver/PageView';
import { backstage } from './backstage';

/** The browser's API, in the function below that runs in a page of the extension. */
declare const chrome: typeof extensionApi;

/** Saves the page of an open tab as the popup does, by the same message, where its site is granted. */
export async function saveOpenPage(driver: Driver, page: PageView): Promise<ArticleId> {
  const inside = await backstage(driver);
  const id = await inside.evaluate(
    async (url) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find((tab) => tab.url === url)?.id;
      const answer = await chrome.runtime.sendMessage({
        kantlijn: 'panelToBackground',
        method: 'saveArticle',
        arg: { tabId },
      });
      if (!answer?.ok) throw new Error(`Not saved: ${JSON.stringify(answer)}`);
      return answer.value.articleId as ArticleId;
    },
    await page.address(),
  );
  await inside.close();
  return id;
}
