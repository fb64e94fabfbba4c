import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { hasSiteAccess } from '@/utils/browser/siteAccess';
import { hostOf } from '@/utils/model/address';
import { afterwards } from './afterwards';

/** Patterns that were taken back since the browser was started: documents that lie aside live no longer than that. */
const item = storage.defineItem<string[]>('session:takenBack', { fallback: [] });

/** Remembers which sites are taken back, for the documents that lie aside just then. */
export function rememberTakenBack(): void {
  const change = (next: (kept: string[], changed: string[]) => string[]) => {
    return ({ origins = [] }: { origins?: string[] | undefined }) =>
      afterwards(async () => item.setValue(next(await item.getValue(), origins)));
  };
  browser.permissions.onRemoved.addListener(
    change((kept, gone) => [...new Set([...kept, ...gone])]),
  );
  browser.permissions.onAdded.addListener(
    change((kept, come) => kept.filter((pattern) => !come.includes(pattern))),
  );
}

/** Whether the reader has taken the site of an address back. One that was never granted was not: there our script is by an act of theirs. */
export async function isTakenBack(url: string): Promise<boolean> {
  const host = hostOf(url);
  const patterns = await item.getValue();
  return patterns.some((pattern) => covers(pattern, host)) && !(await hasSiteAccess(url));
}

/** As `*://*.example.org/*` and `<all_urls>` do. */
function covers(pattern: string, host: string): boolean {
  const [, , named = '*'] = pattern.split('/');
  if (named === '*') return true;
  return named.startsWith('*.')
    ? host === named.slice(2) || host.endsWith(named.slice(1))
    : host === named;
}
