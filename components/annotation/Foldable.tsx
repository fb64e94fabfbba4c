import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface FoldableProps {
  readonly text: string;
  /** Draws the text, cut to some lines while it is folded. */
  children(isFolded: boolean): ComponentChild;
}

/** Texts of more than so many characters or line breaks are folded, with a button to unfold them. */
const LONG = 420;
const TALL = 8;

/** A text that takes no more than its share of a list until the reader asks for all of it. */
export function Foldable({ text, children }: FoldableProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG || text.split('\n').length > TALL;
  return (
    <>
      {children(isLong && !isOpen)}
      {isLong && (
        <button
          type="button"
          class="highlight-card__more"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {i18n.t(isOpen ? 'annotation.showLess' : 'annotation.showAll')}
        </button>
      )}
    </>
  );
}
