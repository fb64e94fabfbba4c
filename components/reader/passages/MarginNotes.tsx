import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';
import { placeNotes } from './placeNotes';
import type { Places } from './usePassages';
import './MarginNotes.css';

const GAP = 12;
const SHOWN = 160;

export interface MarginNotesProps {
  readonly highlights: readonly Highlight[];
  readonly places: Places;
  readonly current: HighlightId | null;
  /** Changes whenever the text is set anew (face, size, measure): the notes then move with it. */
  readonly setting: unknown;
  onOpen(id: HighlightId): void;
}

/** Notes and tags beside their passages; seen on wide windows only. On paper they follow the text, each with its passage. */
export function MarginNotes(props: MarginNotesProps) {
  const { highlights, places, current, onOpen } = props;
  const column = useRef<HTMLUListElement>(null);
  const noted = highlights.filter(({ id, note, tags }) => places.has(id) && (note || tags.length));
  const tops = useTops(column, noted, props);
  if (noted.length === 0) return null;
  return (
    <aside class="reader__margin" aria-label={i18n.t('reader.notes')}>
      <h2 class="margin-notes__heading">{i18n.t('reader.notesTitle')}</h2>
      <ul ref={column} class="margin-notes">
        {noted.map(({ id, quote, note, tags, colour }) => (
          <li
            key={id}
            class="margin-notes__place"
            data-note={id}
            style={{ top: `${tops.get(id) ?? 0}px` }}
          >
            <button
              type="button"
              class="margin-notes__note"
              data-colour={colour}
              aria-current={current === id ? 'true' : undefined}
              onClick={() => onOpen(id)}
            >
              <span class="margin-notes__quote" dir="auto">
                {beginning(quote)}
              </span>
              {note && (
                <span class="margin-notes__text" dir="auto">
                  {note}
                </span>
              )}
              {tags.length > 0 && (
                <span class="margin-notes__tags">{tags.map((tag) => `#${tag}`).join(' ')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Enough of a passage to know it by on paper, where it stands in the text before. */
function beginning(quote: string): string {
  return quote.length > SHOWN ? `${quote.slice(0, SHOWN).replace(/\S*$/, '').trimEnd()}…` : quote;
}

/** Measures the notes and their passages, and again when the window or the setting of the text changes. */
function useTops(
  column: { readonly current: HTMLElement | null },
  noted: readonly Highlight[],
  { places, setting }: MarginNotesProps,
): ReadonlyMap<HighlightId, number> {
  const [tops, setTops] = useState<ReadonlyMap<HighlightId, number>>(new Map());
  const [size, setSize] = useState(0);
  useEffect(() => {
    const text = document.querySelector('[data-article-text]');
    if (!text) return;
    const observer = new ResizeObserver(() => setSize(text.scrollHeight + innerWidth / 1e6));
    observer.observe(text);
    return () => observer.disconnect();
  }, []);
  const key = noted.map(({ id, revision }) => `${id}:${revision}`).join(' ');
  // Inputs: `key` stands for the notes; size and setting move them
  useLayoutEffect(() => {
    const list = column.current;
    if (!list) return;
    const origin = list.getBoundingClientRect().top;
    const notes = [...list.children].flatMap((child, i) => {
      const id = noted[i]?.id;
      const range = id && places.get(id);
      if (!range) return [];
      return [
        { id, wanted: range.getBoundingClientRect().top - origin, height: child.clientHeight },
      ];
    });
    setTops(placeNotes(notes, GAP));
  }, [key, places, size, setting]);
  return tops;
}
