import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { Keeping, Pictures } from './usePictures';

export interface PicturesNoteProps {
  readonly pictures: Pictures;
  /** Whether pictures of the web wait, or are loaded as the article is opened. */
  readonly images: 'hold' | 'load';
}

/** What became of the article's pictures, and what can be done about those that are not kept. */
export function PicturesNote({ pictures, images }: PicturesNoteProps) {
  const { waiting, keeping, keep } = pictures;
  if (keeping.status === 'keeping') return <Progress {...keeping} />;
  const said = wordsFor(keeping);
  if (waiting.length === 0 && !said) return null;
  return (
    <div class="reader__note">
      <p role={said ? 'status' : undefined}>
        {said ??
          (images === 'hold'
            ? i18n.t('reader.loadImagesWhy', waiting.length)
            : i18n.t('reader.imagesLoaded', waiting.length))}
      </p>
      {waiting.length > 0 && images === 'hold' && (
        <Button onClick={loadImages}>{i18n.t('reader.loadImages')}</Button>
      )}
      {waiting.length > 0 && <Button onClick={keep}>{i18n.t('reader.keepImages')}</Button>}
    </div>
  );
}

function Progress({ done, total }: Extract<Keeping, { status: 'keeping' }>) {
  const label = i18n.t('reader.keepingImages', [String(done), String(total)]);
  return (
    <div class="reader__note" role="status">
      <p>{label}</p>
      <progress class="reader__progress" value={done} max={total} aria-label={label} />
    </div>
  );
}

function wordsFor(keeping: Keeping): string | null {
  if (keeping.status === 'refused') return i18n.t('reader.imagesRefused');
  if (keeping.status === 'failed') return i18n.t('library.actFailed');
  if (keeping.status !== 'ended' || keeping.missed === 0) return null;
  return i18n.t(keeping.isFull ? 'reader.imagesFull' : 'reader.imagesMissed', keeping.missed);
}

/** The page's own policy forbids pictures of the web until they are asked for: only a new page can be without it. */
function loadImages(): void {
  const address = new URL(location.href);
  address.searchParams.set('images', 'load');
  location.replace(address);
}
