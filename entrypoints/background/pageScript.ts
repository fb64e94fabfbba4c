import { browser } from 'wxt/browser';
import { refusalOf } from '@/utils/browser/refusal';
import { pageIn } from '@/utils/messaging/pageClient';
import type { Inspection } from '@/utils/messaging/protocol';
import { Failure } from '@/utils/model/failure';

/** Why a page cannot be worked with. */
export type RefusedReason = Extract<Inspection, { status: 'refused' }>['reason'];

/** Thrown where the browser lets no extension run, or where the page is nothing that can be marked. */
export class PageRefused extends Failure {
  readonly reason: RefusedReason;
  constructor(reason: RefusedReason) {
    super('refusedPage', reason);
    this.reason = reason;
  }
}

/**
 * Puts the page script into a tab's top document, unless this build's script is there already. Needs `activeTab`
 * or access to the site; throws `PageRefused`.
 */
export async function reachPage(tabId: number): Promise<void> {
  if (await isThere(tabId)) return;
  const type = await contentType(tabId);
  if (type === 'application/pdf') throw new PageRefused('pdf');
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/page.js'],
  });
}

/** Whether this build's page script answers in a tab. */
export async function isThere(tabId: number): Promise<boolean> {
  try {
    const { version } = await pageIn(tabId).ping();
    return version === browser.runtime.getManifest().version;
  } catch {
    return false;
  }
}

async function contentType(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return String(answer?.result ?? '');
  } catch {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    throw new PageRefused(refusalOf(tab?.url));
  }
}
