import { useEffect, useMemo } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import { keptSources, picturesOf } from '@/utils/storage/queries/picturesOf';
import { sourceOf } from './pictureSources';

const none: ReadonlySet<string> = new Set();

/** Shows what is kept of an article's pictures in the text under `root`; answers their addresses. */
export function useKeptPictures(
  db: Store['db'],
  articleId: ArticleId,
  root: HTMLElement | null,
): ReadonlySet<string> {
  const live = useLive(() => keptSources(db, articleId), [db, articleId]);
  const kept = useMemo(() => (live.status === 'ready' ? new Set(live.value) : none), [live]);
  const urls = useMemo(() => new Map<string, string>(), [root]);
  useEffect(() => () => urls.forEach((url) => void URL.revokeObjectURL(url)), [urls]);

  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    const missing = [...kept].filter((source) => !urls.has(source));
    picturesOf(db, articleId, missing).then((pictures) => {
      if (controller.signal.aborted) return;
      for (const { source, bytes, type } of pictures) {
        urls.set(source, URL.createObjectURL(new Blob([bytes], { type })));
      }
      for (const image of root.querySelectorAll('img')) show(image, kept, urls);
    }, console.error);
    return () => controller.abort();
  }, [db, articleId, root, kept, urls]);
  return kept;
}

/** A picture that is kept shows from here, and one that was let go of waits again. */
function show(
  image: HTMLImageElement,
  kept: ReadonlySet<string>,
  urls: ReadonlyMap<string, string>,
): void {
  const source = sourceOf(image);
  if (!source) return;
  const url = kept.has(source) ? urls.get(source) : undefined;
  if (url) {
    image.dataset.src = source;
    // From here it costs nothing, and a page that is printed or saved must have it.
    image.loading = 'eager';
    image.src = url;
  } else if (image.src.startsWith('blob:')) {
    image.removeAttribute('src');
  }
}
