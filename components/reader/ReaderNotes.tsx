import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { Highlight } from '@/utils/model/records';

export interface ReaderNotesProps {
  /** How many pictures wait. */
  readonly heldImages: number;
  /** Passages that are not in this text. */
  readonly orphans: readonly Highlight[];
}

/** What the reader should know of this copy of the article before the text begins. */
export function ReaderNotes({ heldImages, orphans }: ReaderNotesProps) {
  return (
    <>
      {heldImages > 0 && (
        <div class="reader__note">
          <p>{i18n.t('reader.loadImagesWhy', heldImages)}</p>
          <Button onClick={loadImages}>{i18n.t('reader.loadImages')}</Button>
        </div>
      )}
      {orphans.length > 0 && (
        <details class="reader__note reader__orphans">
          <summary>{i18n.t('reader.orphans', orphans.length)}</summary>
          <p>{i18n.t('reader.orphansWhy')}</p>
          <ul>
            {orphans.map(({ id, quote }) => (
              <li key={id} dir="auto">
                {quote}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The page's own policy forbids pictures of the web until they are asked for: only a new page can be without it. */
function loadImages(): void {
  const address = new URL(location.href);
  address.searchParams.set('images', 'load');
  location.replace(address);
}
