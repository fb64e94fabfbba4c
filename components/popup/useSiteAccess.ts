import { browser } from 'wxt/browser';
import { useGranted } from '@/components/hooks/useGranted';
import { everywhere, hasSiteAccess } from '@/utils/browser/siteAccess';

/** What the reader has granted; null while it is not known. */
export interface SiteAccess {
  /** This site, by itself or with all sites. */
  readonly site: boolean;
  readonly everywhere: boolean;
}

/** Where our marks may be shown on return, kept up with grants and revocations made anywhere. */
export function useSiteAccess(address: string): SiteAccess | null {
  return useGranted(async () => {
    const [site, all] = await Promise.all([
      hasSiteAccess(address),
      browser.permissions.contains(everywhere),
    ]);
    return { site, everywhere: all };
  }, [address]);
}
