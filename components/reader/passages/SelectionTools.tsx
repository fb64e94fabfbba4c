import { i18n } from '#i18n';
import { type Colour, colours } from '@/utils/model/colour';
import { beside } from './beside';
import './SelectionTools.css';

export interface SelectionToolsProps {
  readonly range: Range;
  /** What the tools are placed in: its top left corner is where their places are counted from. */
  readonly frame: HTMLElement;
  onHighlight(colour: Colour): void;
}

/** The pens, beside the text that is selected in the article. */
export function SelectionTools({ range, frame, onHighlight }: SelectionToolsProps) {
  return (
    <div
      class="selection-tools reader__floating"
      role="toolbar"
      aria-label={i18n.t('reader.passageTools')}
      style={beside(range, frame, { width: 184, height: 40 })}
      // The selection must outlive the press of the button.
      onPointerDown={(event) => event.preventDefault()}
    >
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          class="selection-tools__pen"
          data-colour={colour}
          title={i18n.t('reader.highlightIn', [i18n.t(`reader.${colour}`)])}
          aria-label={i18n.t('reader.highlightIn', [i18n.t(`reader.${colour}`)])}
          onClick={() => onHighlight(colour)}
        />
      ))}
    </div>
  );
}
