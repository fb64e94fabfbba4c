import { i18n } from '#i18n';
import { Repair } from '@/components/annotation/repair/Repair';
import { ChangedSince } from '@/components/reader/article/ChangedSince';
import { PicturesNote } from '@/components/reader/pictures/PicturesNote';
import type { Highlight } from '@/utils/model/records';
import type { ReaderPageProps } from './readerProps';
import type { Reader } from './useReader';

export interface ReaderNotesProps extends ReaderPageProps {
  readonly reader: Reader;
}

/** What the reader should know of this copy of the article before the text begins. */
export function ReaderNotes(props: ReaderNotesProps) {
  const { reader, address, db, snapshot } = props;
  return (
    <>
      <PicturesNote pictures={reader.pictures} images={address.images} />
      <ChangedSince db={db} snapshot={snapshot} />
      <LostPassages {...props} />
    </>
  );
}

/** Passages that are not in this copy, and those that the page itself has lost: these can be found again. */
function LostPassages({ library, reader }: ReaderNotesProps) {
  const { highlights, sightings, places, passageActs } = reader;
  const isLost = ({ id }: Highlight) => sightings.get(id)?.status === 'orphan';
  const lost = highlights.filter((one) => isLost(one) || (places && !places.has(one.id)));
  if (lost.length === 0) return null;
  const isOnlyHere = lost.some((one) => !isLost(one));
  return (
    <details class="reader__note reader__lost">
      <summary>{i18n.t(isOnlyHere ? 'reader.orphans' : 'reader.lostOnPage', lost.length)}</summary>
      <p>{i18n.t(isOnlyHere ? 'reader.orphansWhy' : 'reader.lostOnPageWhy')}</p>
      <ul aria-label={i18n.t('reader.lostPassages')}>
        {lost.map((highlight) => (
          <li key={highlight.id} class="reader__lost-passage" data-colour={highlight.colour}>
            <p dir="auto">{highlight.quote}</p>
            <Repair
              library={library}
              highlight={highlight}
              sighting={sightings.get(highlight.id)}
              onRepair={(passage) => passageActs.repair(highlight.id, passage)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
