import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { everywhere, hasSiteAccess } from '@/utils/browser/siteAccess';

/** What the reader has granted; null while it is not known. */
export interface SiteAccess {
  /** This site, by itself or with all sites. */
  readonly site: boolean;
  readonly everywhere: boolean;
}

/** Where our marks may be shown on return, kept up with grants and revocations made anywhere. */
export function useSiteAccess(address: string): SiteAccess | null {
  const [access, setAccess] = useState<SiteAccess | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const [site, all] = await Promise.all([
        hasSiteAccess(address),
        browser.permissions.contains(everywhere),
      ]);
      if (isWanted) setAccess({ site, everywhere: all });
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
  }, [address]);
  return access;
}
