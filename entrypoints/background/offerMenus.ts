import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { pageIn } from '@/utils/messaging/pageClient';
import { Failure } from '@/utils/model/failure';
import { lastColour } from '@/utils/settings/lastColour';
import { afterwards } from './afterwards';
import { selectedFrame } from './frames';
import { addressOf, reachPage } from './pageScript';
import { assertMayKeep } from './privateWindow';
import { warningText } from './warningText';

const HIGHLIGHT = 'highlight-selection';
const WARNING = '#a1160f';

/** The ways in besides the popup: the keyboard command and the context menu. Both grant `activeTab`. */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => afterwards(createMenus));
  browser.runtime.onStartup.addListener(() => afterwards(createMenus));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === HIGHLIGHT) afterwards(() => highlightIn(tab, info.frameId));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === HIGHLIGHT) afterwards(() => highlightIn(tab));
  });
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: HIGHLIGHT,
    title: i18n.t('background.highlightSelection'),
    contexts: ['selection'],
  });
}

/** Highlights what is selected in a tab with the last pen; says on the toolbar button why, where it cannot. */
async function highlightIn(given: Browser.tabs.Tab | undefined, frame?: number): Promise<void> {
  const [active] = given
    ? [given]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return;
  try {
    await assertMayKeep(active);
    const frameId = frame ?? (await selectedFrame(active.id));
    await reachPage(active.id, frameId);
    if (frameId === 0) addressOf(await browser.tabs.get(active.id));
    await pageIn(active.id, frameId).highlightSelection({ colour: await lastColour.getValue() });
    // What was said before is over.
    await browser.action.setTitle({ tabId: active.id, title: await browser.action.getTitle({}) });
  } catch (error) {
    await warn(active.id, error);
  }
}

/** The browser takes a tab's badge and title away when the tab goes elsewhere. */
async function warn(tabId: number, error: unknown): Promise<void> {
  if (!(error instanceof Failure)) console.error(error);
  await browser.action.setBadgeBackgroundColor({ tabId, color: WARNING });
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: warningText(error) });
}
