import { type Browser, browser } from 'wxt/browser';
import { refusalOf } from '@/utils/browser/refusal';
import { pageIn } from '@/utils/messaging/pageClient';
import type { Inspection } from '@/utils/messaging/protocol';
import { normaliseAddress } from '@/utils/model/address';
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
 * Puts the page script into a frame of a tab, by default its top document, unless this build's script is there already. Needs `activeTab`
 * or access to the site; throws `PageRefused`.
 */
export async function reachPage(tabId: number, frameId = 0): Promise<void> {
  if (await isThere(tabId, frameId)) return;
  const type = await contentType(tabId, frameId);
  if (type === 'application/pdf') throw new PageRefused('pdf');
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/page.js'],
  });
}

/** The address under which a tab's page can be saved; throws `PageRefused` where it has none. */
export function addressOf({ url, status }: Browser.tabs.Tab): string {
  if (url && normaliseAddress(url)) return url;
  throw new PageRefused(refusalOf(url, status !== 'complete'));
}

/** How long a tab may take to answer; one that is frozen or shows a dialog never does. */
const PATIENCE = 2_000;

/** Whether this build's page script answers in a frame of a tab, soon. */
export async function isThere(tabId: number, frameId = 0): Promise<boolean> {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  try {
    const answer = await Promise.race([pageIn(tabId, frameId).ping(), tooLate]);
    return answer?.version === browser.runtime.getManifest().version;
  } catch {
    return false;
  }
}

async function contentType(tabId: number, frameId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => document.contentType,
    });
    return String(answer?.result ?? '');
  } catch {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    throw new PageRefused(refusalOf(tab?.url, tab?.status !== 'complete'));
  }
}
