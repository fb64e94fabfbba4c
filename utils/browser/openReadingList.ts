import { type Browser, browser } from 'wxt/browser';

/** Firefox's own, which Chrome lacks. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Shows the reading list: Chrome's side panel, Firefox's sidebar, a tab where the browser has neither. Call it in
 * the click's own handler, before any `await`: both need the reader's gesture.
 */
export async function openReadingList(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as WithSidebar;
  const { sidePanel } = browser as unknown as { sidePanel?: typeof Browser.sidePanel };
  if (sidePanel) await sidePanel.open({ windowId });
  else if (sidebarAction) await sidebarAction.open();
  else await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}
