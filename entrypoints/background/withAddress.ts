import { type Browser, browser } from 'wxt/browser';
import type { Sender } from '@/utils/messaging/serve';
import { isSameOrigin } from './isSameOrigin';

/**
 * The sender with the address of its document as it is now. Chromium goes on to call a frame `about:blank`, as each is at first, where
 * anything of ours looked into it then; and both browsers call a frame by its address of then where an app in it has changed that since
 * without a load. That document itself, and no other that has come in its place, is asked where it stands; where the browser
 * names no documents, the frame is, and believed of the same origin.
 */
export async function withAddress(sender: Sender): Promise<Sender> {
  const { id, url = '', tab, frameId, documentId } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined) return sender;
  const isUnclear = url === '' || url === 'about:blank';
  const isAsked = isUnclear ? documentId !== undefined : frameId;
  if (!isAsked) return sender;
  const place = documentId ? { documentIds: [documentId] } : { frameIds: [frameId ?? 0] };
  const now = await addressIn({ tabId: tab.id, ...place });
  return now && (isUnclear || isSameOrigin(now, url)) ? { ...sender, url: now } : sender;
}

/** Empty where it answers nothing. */
async function addressIn(target: Browser.scripting.InjectionTarget): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: () => location.href,
      injectImmediately: true,
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}
