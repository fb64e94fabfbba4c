import { browser } from 'wxt/browser';
import type { Sender } from '@/utils/messaging/serve';

/**
 * The sender with the address of its document. Chromium goes on to call a frame `about:blank`, as each is at first, where anything
 * of ours looked into it then: that document itself, and no other that has come in its place, is asked where it stands.
 */
export async function withAddress(sender: Sender): Promise<Sender> {
  const { id, url = '', tab, documentId } = sender;
  const isUnclear = id === browser.runtime.id && (url === '' || url === 'about:blank');
  if (!isUnclear || tab?.id === undefined || !documentId) return sender;
  const target = { tabId: tab.id, documentIds: [documentId] };
  const [answer] = await browser.scripting
    .executeScript({ target, func: () => location.href })
    .catch(() => []);
  return typeof answer?.result === 'string' ? { ...sender, url: answer.result } : sender;
}
