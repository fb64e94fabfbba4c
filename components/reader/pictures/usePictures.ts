import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { withSiteAccess } from '@/utils/browser/siteAccess';
import type { PictureOutcome } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import { pictureSources } from './pictureSources';
import { useKeptPictures } from './useKeptPictures';

/** How far the keeping of an article's pictures has come. */
export type Keeping =
  | { readonly status: 'idle' | 'refused' | 'failed' }
  | { readonly status: 'keeping'; readonly done: number; readonly total: number }
  | { readonly status: 'ended'; readonly missed: number; readonly isFull: boolean };

export interface Pictures {
  /** Addresses of the pictures of the web that are not kept. */
  readonly waiting: readonly string[];
  readonly kept: ReadonlySet<string>;
  readonly keeping: Keeping;
  /** Call it in the click itself: it asks for the pictures' sites. */
  keep(): void;
}

/** The pictures of the article that is shown: those kept are shown, the others can be kept. */
export function usePictures(
  { db, library }: Store,
  articleId: ArticleId,
  root: HTMLElement | null,
  content: DocumentFragment,
): Pictures {
  const kept = useKeptPictures(db, articleId, root);
  const [keeping, setKeeping] = useState<Keeping>({ status: 'idle' });
  const all = useMemo(() => pictureSources(content), [content]);
  const waiting = useMemo(() => all.filter((source) => !kept.has(source)), [all, kept]);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const keepOne = (source: string) => library.keepPicture({ articleId, source });
  return {
    waiting,
    kept,
    keeping,
    keep() {
      const steps = (done: number) =>
        setKeeping({ status: 'keeping', done, total: waiting.length });
      withSiteAccess(waiting, () => keepAll(waiting, keepOne, steps, isGone)).then(
        (ended) => setKeeping(ended ?? { status: 'refused' }),
        (error) => {
          console.error(error);
          setKeeping({ status: 'failed' });
        },
      );
    },
  };
}

/** One after the other, so that the page of a slow site is asked gently; stops when there is no more room. */
async function keepAll(
  sources: readonly string[],
  keepOne: (source: string) => Promise<PictureOutcome>,
  onStep: (done: number) => void,
  isGone: { readonly current: boolean },
): Promise<Keeping> {
  let missed = 0;
  for (const [done, source] of sources.entries()) {
    if (isGone.current) break;
    onStep(done);
    const { status } = await keepOne(source);
    if (status === 'full') return { status: 'ended', missed: sources.length - done, isFull: true };
    if (status !== 'kept') missed += 1;
  }
  return { status: 'ended', missed, isFull: false };
}
