import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Colour, colours } from '@/utils/model/colour';
import { Panel } from './Panel';

/** The pens beside a selection; one tab stop, arrows go from pen to pen. */
export function SelectionToolbar(props: {
  where: () => readonly DOMRect[];
  onPick: (colour: Colour) => void;
  onClose: () => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (step && at >= 0) buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <Panel
      name={i18n.t('page.toolbar')}
      role="toolbar"
      where={props.where}
      side="above"
      onEscape={props.onClose}
      class="page-panel--toolbar"
    >
      <div ref={row} class="page-pens">
        {colours.map((colour, index) => (
          <button
            key={colour}
            type="button"
            class={`page-pen page-pen--${colour}`}
            tabIndex={index === 0 ? 0 : -1}
            aria-label={penLabel(colour)}
            title={penLabel(colour)}
            // A press must not take the selection away before the click.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onKeyDown={move}
            onClick={() => props.onPick(colour)}
          />
        ))}
      </div>
    </Panel>
  );
}

function penLabel(colour: Colour): string {
  return {
    yellow: i18n.t('page.highlightYellow'),
    green: i18n.t('page.highlightGreen'),
    blue: i18n.t('page.highlightBlue'),
    pink: i18n.t('page.highlightPink'),
    purple: i18n.t('page.highlightPurple'),
  }[colour];
}
