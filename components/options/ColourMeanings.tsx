import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { useSetting } from '@/components/hooks/useSetting';
import { type Colour, colours } from '@/utils/model/colour';
import { colourMeanings } from '@/utils/settings/colourMeanings';
import { Section } from './Section';

/** Longest meaning, in characters: it stands in the head of an exported file. */
const LONGEST = 80;

/** What each pen stands for, in the reader's own words. */
export function ColourMeanings() {
  const [meanings, setMeanings] = useSetting(colourMeanings);
  const change = (colour: Colour, meaning: string) => {
    setMeanings(({ [colour]: _, ...others }) =>
      meaning.trim() ? { ...others, [colour]: meaning } : others,
    );
  };
  return (
    <Section title={i18n.t('options.colours')} why={i18n.t('options.coloursWhy')}>
      <div class="options__pens">
        {colours.map((colour) => (
          <label key={colour} class="options__pen" data-colour={colour}>
            <span class="options__pen-name">{colourName(colour)}</span>
            <input
              type="text"
              class="options__text"
              dir="auto"
              maxLength={LONGEST}
              value={meanings[colour] ?? ''}
              onInput={(event) => change(colour, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </Section>
  );
}
