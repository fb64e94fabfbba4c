import { dropPictures, keepPicture, namesPicture } from '@/utils/library/keepPicture';
import type { PanelToBackground, PictureOutcome } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import type { Handlers } from '@/utils/messaging/serve';
import { Failure } from '@/utils/model/failure';
import type { ArticleId } from '@/utils/model/ids';
import type { Library } from './context';
import { fetchPicture } from './fetchPicture';
import { served } from './served';

/** Keeps and drops the pictures of articles: the only requests of the product's own, each asked for in the reader view. */
export function servePictures(library: Library) {
  return {
    keepPicture: served(schemas.keepPicture, ({ articleId, source }) =>
      fetchAndKeep(library, articleId, source),
    ),
    dropPictures: served(schemas.dropPictures, ({ articleId }) =>
      dropPictures(library.db, articleId),
    ),
  } satisfies Partial<Handlers<PanelToBackground>>;
}

async function fetchAndKeep(
  { db, around }: Library,
  articleId: ArticleId,
  source: string,
): Promise<PictureOutcome> {
  if (!(await namesPicture(db, articleId, source))) throw new Failure('notFound');
  const fetched = await fetchPicture(source);
  if (typeof fetched === 'string') return { status: fetched };
  const isKept = await keepPicture(db, { articleId, source, ...fetched, keptAt: around.now() });
  return { status: isKept ? 'kept' : 'full' };
}
