import { i18n } from '#i18n';
import { useSetting } from '@/components/hooks/useSetting';
import { Switch } from '@/components/ui/Switch';
import { listPictures } from '@/utils/settings/listPictures';
import { theme, themes } from '@/utils/settings/theme';
import type { Tell } from './notice';
import { Section } from './Section';

/** How our own pages look. */
export function Appearance({ tell }: { tell: Tell }) {
  const fail = () => tell({ text: i18n.t('options.notKept') });
  const [chosen, choose] = useSetting(theme, fail);
  const [hasPictures, showPictures] = useSetting(listPictures, fail);
  return (
    <Section title={i18n.t('options.appearance')}>
      <fieldset class="options__choice">
        <legend class="options__legend">{i18n.t('options.theme')}</legend>
        {themes.map((each) => (
          <label key={each} class="options__radio">
            <input
              type="radio"
              name="theme"
              value={each}
              checked={each === chosen}
              onChange={() => choose(each)}
            />
            {i18n.t(`options.${each}`)}
          </label>
        ))}
      </fieldset>
      <Switch
        label={i18n.t('options.listPictures')}
        why={i18n.t('options.listPicturesWhy')}
        checked={hasPictures}
        onChange={showPictures}
      />
    </Section>
  );
}
