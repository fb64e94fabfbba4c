import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Inspection, PanelToBackground } from '@/utils/messaging/protocol';
import { Failure } from '@/utils/model/failure';

/** The tab that the popup was opened on. */
export interface OpenedOn {
  readonly tabId: number;
  readonly windowId: number;
}

/** What is known of the page so far. */
export type PageLook = { readonly status: 'loading' } | Inspection | LookFailed;

interface LookFailed {
  readonly status: 'failed';
  readonly error: unknown;
}

/** Looks at the page in the active tab, once. The tab is null until it is known. */
export function usePageLook(library: PanelToBackground): [OpenedOn | null, PageLook] {
  const [tab, setTab] = useState<OpenedOn | null>(null);
  const [look, setLook] = useState<PageLook>({ status: 'loading' });
  useEffect(() => {
    const start = async () => {
      const opened = await activeTab();
      setTab(opened);
      setLook(await inspect(library, opened.tabId));
    };
    start().catch((error: unknown) => {
      console.error(error);
      setLook({ status: 'failed', error });
    });
  }, [library]);
  return [tab, look];
}

/** Milliseconds after which a question is taken for lost: a background that ends just then never answers. */
const PATIENCE = 6_000;

/** Looking changes nothing, so it is simply asked again; the last time for as long as it takes. */
async function inspect(library: PanelToBackground, tabId: number, tries = 3): Promise<Inspection> {
  if (tries === 1) return library.inspect({ tabId });
  const answer = await Promise.race([
    library.inspect({ tabId }).catch(nullIfGone),
    later(PATIENCE),
  ]);
  return answer ?? inspect(library, tabId, tries - 1);
}

function nullIfGone(error: unknown): null {
  if (error instanceof Failure && error.code === 'unreachable') return null;
  throw error;
}

function later(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null));
}

async function activeTab(): Promise<OpenedOn> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('This window has no tab');
  return { tabId: tab.id, windowId: tab.windowId };
}
