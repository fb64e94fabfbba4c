import type { ArticleStage, FoundPassages } from '@/components/reader/ArticleStage';
import type { HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';
import { anchorSets } from '@/utils/page/anchorSets';
import { passageOf } from '@/utils/page/passageOf';
import { toRange } from '@/utils/page/toRange';
import { withNeighbours } from '@/utils/page/withNeighbours';
import { Painting, type Stroke } from '@/utils/painting/Painting';
import { sanitiseArticle, serialise } from '@/utils/reading/sanitise';

/** Milliseconds for which a passage that was gone to stands out. */
const FLASH = 1_200;

/** The engines of the live page, at work on the stored article in `document`. */
export function articleStage(document: Document): ArticleStage {
  const painting = new Painting(document);
  return {
    render: (html, images) => sanitiseArticle(html, images),
    find: (root, wanted, all, signal) => find(document, root, withNeighbours(wanted, all), signal),
    describe(range, root) {
      const described = passageOf(range, root);
      return described.status === 'described' ? described.passage : null;
    },
    toHtml: serialise,
    paint(marks) {
      const strokes = marks.map(({ id, range, colour, look }): [string, Stroke] => [
        id,
        { range: new StaticRange(range), colour, look },
      ]);
      painting.show(new Map(strokes));
    },
    flash(range) {
      const end = painting.flash(new StaticRange(range));
      setTimeout(end, FLASH);
    },
  };
}

async function find(
  document: Document,
  root: HTMLElement,
  highlights: readonly Highlight[],
  signal: AbortSignal,
): Promise<FoundPassages> {
  const answers = await anchorSets(root, highlights, { signal });
  const places = new Map<HighlightId, Range>();
  const approximate = new Set<HighlightId>();
  for (const { id } of highlights) {
    const answer = answers.get(id);
    const range = answer && answer.status !== 'orphan' && toRange(document, answer.range);
    if (range) places.set(id, range);
    if (answer?.status === 'approximate') approximate.add(id);
  }
  return { places, approximate };
}
