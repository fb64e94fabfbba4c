import { i18n } from '#i18n';
import { Segments } from '@/components/ui/Segments';
import { Switch } from '@/components/ui/Switch';
import {
  faces,
  measures,
  type ReaderType,
  readerThemes,
  spacings,
} from '@/utils/settings/readerType';
import './TypePanel.css';

/** Smallest and largest type, in CSS pixels, and the step between. */
const [LEAST, MOST, STEP] = [14, 30, 1];

export interface TypePanelProps {
  readonly id: string;
  readonly type: ReaderType;
  onType(change: Partial<ReaderType>): void;
  /** Whether pictures of the web load as an article is opened. */
  readonly loadsPictures: boolean;
  onLoadsPictures(loads: boolean): void;
}

/** How the text is set: a popover that the button with its id opens. */
export function TypePanel({ id, type, onType, ...props }: TypePanelProps) {
  return (
    <div
      id={id}
      popover="auto"
      class="reader-panel type-panel"
      role="dialog"
      aria-label={i18n.t('reader.typeSettings')}
    >
      <label class="type-panel__row">
        <span>{i18n.t('reader.size')}</span>
        <input
          type="range"
          min={LEAST}
          max={MOST}
          step={STEP}
          value={type.size}
          aria-valuetext={`${type.size} px`}
          onInput={(event) => onType({ size: event.currentTarget.valueAsNumber })}
        />
      </label>
      <Choice
        name="face"
        choices={faces}
        chosen={type.face}
        onChoose={(face) => onType({ face })}
      />
      <Choice
        name="measure"
        choices={measures}
        chosen={type.measure}
        onChoose={(measure) => onType({ measure })}
      />
      <Choice
        name="spacing"
        choices={spacings}
        chosen={type.spacing}
        onChoose={(spacing) => onType({ spacing })}
      />
      <Choice
        name="theme"
        choices={readerThemes}
        chosen={type.theme}
        onChoose={(theme) => onType({ theme })}
      />
      <Switch
        label={i18n.t('reader.alwaysLoad')}
        why={i18n.t('reader.alwaysLoadWhy')}
        checked={props.loadsPictures}
        onChange={props.onLoadsPictures}
      />
    </div>
  );
}

type Name = 'face' | 'measure' | 'spacing' | 'theme';

interface ChoiceProps<T extends string> {
  readonly name: Name;
  readonly choices: readonly T[];
  readonly chosen: T;
  onChoose(choice: T): void;
}

function Choice<T extends ReaderType[Name]>({ name, choices, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <div class="type-panel__row" role="radiogroup" aria-label={i18n.t(`reader.${name}`)}>
      <span>{i18n.t(`reader.${name}`)}</span>
      <Segments
        name={`type-${name}`}
        choices={choices.map((value) => ({ value, label: i18n.t(`reader.${value}`) }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  );
}
