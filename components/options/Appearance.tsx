import { i18n } from '#i18n';
import { useSetting } from '@/components/hooks/useSetting';
import { Switch } from '@/components/ui/Switch';
import { listPictures } from '@/utils/settings/listPictures';
import { theme, themes } from '@/utils/settings/theme';
import { Section } from './Section';

/** How our own pages look. */
export function Appearance() {
  const [chosen, choose] = useSetting(theme);
  const [hasPictures, showPictures] = useSetting(listPictures);
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
