import { i18n } from '#i18n';
import { useSetting } from '@/components/hooks/useSetting';
import { theme, themes } from '@/utils/settings/theme';
import { Section } from './Section';

/** How our own pages look. */
export function Appearance() {
  const [chosen, choose] = useSetting(theme);
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
    </Section>
  );
}
