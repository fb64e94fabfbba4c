import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { useSetting } from '@/components/hooks/useSetting';
import { type Colour, colours } from '@/utils/model/colour';
import { colourMeanings } from '@/utils/settings/colourMeanings';
import type { Tell } from './notice';
import { Section } from './Section';

/** Longest meaning, in characters: it stands in the head of an exported file. */
const LONGEST = 80;

type Meanings = Partial<Record<Colour, string>>;

/** What each pen stands for, in the reader's own words. */
export function ColourMeanings({ tell }: { tell: Tell }) {
  // What is typed stays on screen where it could not be kept, and is tried again with the next letter.
  const [typed, setTyped] = useState<Meanings>({});
  const hasFailed = useRef(false);
  const fail = () => {
    hasFailed.current = true;
    tell({ text: i18n.t('options.notKept') });
  };
  const [meanings, setMeanings] = useSetting(colourMeanings, fail);
  const change = (colour: Colour, meaning: string) => {
    const all = { ...typed, [colour]: meaning };
    setTyped(all);
    setMeanings((kept) => filled({ ...kept, ...all }));
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
              value={typed[colour] ?? meanings[colour] ?? ''}
              onInput={(event) => change(colour, event.currentTarget.value)}
              onBlur={() => !hasFailed.current && setTyped({})}
            />
          </label>
        ))}
      </div>
    </Section>
  );
}

function filled(meanings: Meanings): Meanings {
  return Object.fromEntries(Object.entries(meanings).filter(([, meaning]) => meaning.trim()));
}
