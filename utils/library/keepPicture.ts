import { Failure } from '../model/failure';
import type { ArticleId } from '../model/ids';
import type { Picture } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { guarded } from './guarded';
import { written } from './written';

/** Most that the pictures of one article may take together, in bytes. */
export const MAX_PICTURES = 50_000_000;

/** Whether an article's snapshot shows a picture of this address, so that nothing else is fetched in its name. */
export async function namesPicture(
  db: KantlijnDatabase,
  articleId: ArticleId,
  source: string,
): Promise<boolean> {
  const snapshot = await guarded(db, () => db.snapshots.get(articleId));
  // As the sanitiser writes it: pictures of the web wait in `data-src`.
  return snapshot?.html.includes(`data-src="${inAttribute(source)}"`) ?? false;
}

/** Keeps a picture with its article; false where the article's pictures would take too much. Throws `notFound`. */
export async function keepPicture(db: KantlijnDatabase, picture: Picture): Promise<boolean> {
  return written(db, () =>
    db.transaction('rw', [db.articles, db.pictures], async () => {
      const { articleId, source } = picture;
      if (!(await db.articles.get(articleId))) throw new Failure('notFound');
      let size = picture.bytes.byteLength;
      await ofArticle(db, articleId).each((other) => {
        if (other.source !== source) size += other.bytes.byteLength;
      });
      if (size > MAX_PICTURES) return false;
      await db.pictures.put(picture);
      return true;
    }),
  );
}

/** Lets go of the pictures kept with an article. */
export async function dropPictures(db: KantlijnDatabase, articleId: ArticleId): Promise<void> {
  await written(db, () => ofArticle(db, articleId).delete());
}

function ofArticle({ pictures }: KantlijnDatabase, articleId: ArticleId) {
  return pictures.where('[articleId+source]').between([articleId, ''], [articleId, '\uffff']);
}

/** https://html.spec.whatwg.org/#escapingString, in attribute mode. */
function inAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
