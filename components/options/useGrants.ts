import { browser } from 'wxt/browser';
import { useGranted } from '@/components/hooks/useGranted';
import { everywhere } from '@/utils/browser/siteAccess';

/** What the reader has granted, as match patterns. */
export interface Grants {
  readonly everywhere: boolean;
  /** Single sites, by name. */
  readonly sites: readonly string[];
}

/** Patterns that stand for every site, as browsers spell them. */
const all = new Set([...everywhere.origins, '<all_urls>', 'http://*/*', 'https://*/*']);

/** The sites that are granted now, kept up with grants and revocations made anywhere; null until they are known. */
export function useGrants(): Grants | null {
  return useGranted(async () => {
    const { origins = [] } = await browser.permissions.getAll();
    const isEverywhere = await browser.permissions.contains(everywhere);
    return { everywhere: isEverywhere, sites: origins.filter((origin) => !all.has(origin)).sort() };
  }, []);
}
