import { highlightArticle, highlightPage } from '@/utils/library/highlight';
import { preparePage } from '@/utils/library/preparePage';
import type { PageToBackground } from '@/utils/messaging/protocol';
import { colours } from '@/utils/model/colour';
import { Failure } from '@/utils/model/failure';
import type { Annotation } from '@/utils/model/page';
import type { Article } from '@/utils/model/records';
import { lastColour } from '@/utils/settings/lastColour';
import { afterwards } from './afterwards';
import type { Library } from './context';

/**
 * Highlights a passage as a page's script asks for it: of the article that is saved, or saving the page by the same act. Remembers
 * the pen.
 */
export async function highlightOn(
  library: Library,
  address: string,
  article: Article | undefined,
  asked: Parameters<PageToBackground['highlight']>[0],
) {
  const { colour, tags, note } = asked.annotation;
  const full = { colour: colour ?? colours[0], tags: tags ?? [], note: note ?? '' };
  const done = await write(library, address, article, { ...asked, annotation: full });
  afterwards(() => lastColour.setValue(full.colour));
  return done;
}

interface Wanted extends Omit<Parameters<PageToBackground['highlight']>[0], 'annotation'> {
  readonly annotation: Annotation;
}

async function write(
  { db, around }: Library,
  address: string,
  article: Article | undefined,
  { passage, annotation, extraction }: Wanted,
) {
  if (extraction) {
    const page = await preparePage(address, extraction);
    return highlightPage(db, around, page, passage, annotation);
  }
  if (!article) throw new Failure('badArguments', 'the page is not saved yet');
  return highlightArticle(db, around, article.id, passage, annotation);
}
