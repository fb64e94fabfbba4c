import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Acts } from '@/components/hooks/useActs';
import { Switch } from '@/components/ui/Switch';
import {
  everywhere,
  patternOf,
  requestSiteAccess,
  revokeSiteAccess,
} from '@/utils/browser/siteAccess';
import { useSiteAccess } from './useSiteAccess';

export interface SiteAccessProps {
  readonly address: string;
  readonly host: string;
  readonly acts: Acts;
}

/** Whether passages are shown on return: here, or on every site. Nothing where a page has no site. */
export function SiteAccess({ address, host, acts }: SiteAccessProps) {
  const access = useSiteAccess(address);
  if (!patternOf(address)) return null;
  // The browser asks only from within the click itself: no `await` may stand before.
  const ask = (question: Promise<boolean>) =>
    question.then(
      (isGranted) => {
        if (!isGranted) acts.say(i18n.t('popup.notGranted'));
      },
      (error: unknown) => {
        // A browser that does not even ask, as in a window whose policy forbids it.
        console.error(error);
        acts.say(i18n.t('popup.notGranted'));
      },
    );
  const giveBack = (work: Promise<boolean>) => work.catch(acts.fail);
  const isEverywhere = access?.everywhere ?? false;
  return (
    <section class="popup-access" aria-label={i18n.t('popup.access')}>
      <Switch
        label={i18n.t('popup.showOn', [host])}
        why={i18n.t(isEverywhere ? 'popup.shownEverywhere' : 'popup.showOnWhy')}
        checked={access?.site ?? false}
        disabled={access === null || isEverywhere}
        onChange={(wanted) =>
          wanted ? ask(requestSiteAccess(address)) : giveBack(revokeSiteAccess(address))
        }
      />
      <Switch
        label={i18n.t('popup.showEverywhere')}
        checked={isEverywhere}
        disabled={access === null}
        onChange={(wanted) =>
          wanted
            ? ask(browser.permissions.request(everywhere))
            : giveBack(browser.permissions.remove(everywhere))
        }
      />
    </section>
  );
}
