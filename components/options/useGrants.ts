import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
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
  const [grants, setGrants] = useState<Grants | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      const isEverywhere = await browser.permissions.contains(everywhere);
      const sites = origins.filter((origin) => !all.has(origin)).sort();
      if (isWanted) setGrants({ everywhere: isEverywhere, sites });
    };
    const onChange = () => void read().catch(console.error);
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      isWanted = false;
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, []);
  return grants;
}
