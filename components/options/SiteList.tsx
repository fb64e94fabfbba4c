import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Switch } from '@/components/ui/Switch';
import { everywhere } from '@/utils/browser/siteAccess';
import type { Notice, Tell } from './notice';
import { Section } from './Section';
import { useGrants } from './useGrants';
import { useSiteFocus } from './useSiteFocus';

const none: readonly string[] = [];

/** Where passages are shown again: the sites one by one, or all of them. */
export function SiteList({ tell }: { tell: Tell }) {
  const grants = useGrants();
  const sites = grants?.sites ?? none;
  const { list, empty, leave } = useSiteFocus(sites);
  // Questions are asked in the click itself: after an `await` the browser asks no more.
  const ask = (origins: string[], done: Notice | null = null) =>
    browser.permissions.request({ origins }).then(
      // What was told before, that a site was given back, may not be so any more.
      (isGranted) => tell(isGranted ? done : { text: i18n.t('popup.notGranted') }),
      (error: unknown) => fail(error),
    );
  const giveBack = async (origins: string[], name: string) => {
    try {
      if (!(await browser.permissions.remove({ origins }))) throw new Error(`Kept: ${origins}`);
      const undone = { text: i18n.t('library.undone') };
      const undo = () => void ask(origins, undone);
      tell({ text: i18n.t('options.givenBack', [name]), undo });
    } catch (error) {
      fail(error);
    }
  };
  const giveBackSite = (pattern: string) => {
    leave(pattern);
    return giveBack([pattern], siteOf(pattern));
  };
  const fail = (error: unknown) => {
    console.error(error);
    tell({ text: i18n.t('options.accessFailed') });
  };
  return (
    <Section title={i18n.t('options.sites')} why={i18n.t('options.sitesWhy')}>
      <Switch
        label={i18n.t('popup.showEverywhere')}
        why={i18n.t('options.everywhereWhy')}
        checked={grants?.everywhere ?? false}
        disabled={grants === null}
        onChange={(wanted) =>
          void (wanted
            ? ask(everywhere.origins)
            : giveBack(everywhere.origins, i18n.t('options.allSites')))
        }
      />
      {grants && sites.length === 0 && (
        <p ref={empty} class="options__why" tabIndex={-1}>
          {i18n.t('options.noSites')}
        </p>
      )}
      <ul ref={list} class="options__sites" aria-label={i18n.t('options.sites')}>
        {sites.map((pattern) => (
          <li key={pattern} class="options__site">
            <bdi>{siteOf(pattern)}</bdi>
            <Button onClick={() => void giveBackSite(pattern)}>
              {i18n.t('options.revoke')}
              <span class="only-heard"> {siteOf(pattern)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The host of a match pattern, where it is one that we ask for. */
function siteOf(pattern: string): string {
  return /^\*:\/\/([^/]+)\/\*$/.exec(pattern)?.[1] ?? pattern;
}
