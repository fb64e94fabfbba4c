import { i18n } from '#i18n';
import { Repair } from '@/components/annotation/repair/Repair';
import { Button } from '@/components/ui/Button';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { Highlight } from '@/utils/model/records';
import type { Reader } from './useReader';

export interface ReaderNotesProps {
  /** How many pictures wait. */
  readonly heldImages: number;
  /** Passages that are not in this text. */
  readonly orphans: readonly Highlight[];
  readonly reader: Reader;
  readonly library: PanelToBackground;
}

/** What the reader should know of this copy of the article before the text begins. */
export function ReaderNotes({ heldImages, orphans, reader, library }: ReaderNotesProps) {
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
            {orphans.map((highlight) => (
              <li key={highlight.id}>
                <p dir="auto">{highlight.quote}</p>
                <Repair
                  library={library}
                  highlight={highlight}
                  sighting={reader.sightings.get(highlight.id)}
                  onRepair={(passage) => reader.passageActs.repair(highlight.id, passage)}
                />
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
