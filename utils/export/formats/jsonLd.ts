import type { Article, Highlight } from '../../model/records';
import type { RangeSelector, Selector } from '../../model/selectors';
import type { Exporter } from '../exporter';
import { inOrder } from '../toMarkdown';

/**
 * W3C Web Annotations: an AnnotationPage of one annotation a passage. The pen is the target's `styleClass`, the
 * note a Markdown body, each tag a body with the purpose `tagging`. https://www.w3.org/TR/annotation-model/
 */
export const jsonLd: Exporter = {
  id: 'jsonLd',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  unit: 'library',
  write: (entries) =>
    JSON.stringify(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationPage',
        items: entries.flatMap(({ article, highlights }) =>
          inOrder(highlights).map((highlight) => annotation(article, highlight)),
        ),
      },
      null,
      2,
    ).concat('\n'),
};

function annotation(article: Article, highlight: Highlight): object {
  const { note, tags } = highlight;
  const body = [
    ...(note
      ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]
      : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    id: `urn:uuid:${highlight.id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: new Date(highlight.createdAt).toISOString(),
    modified: new Date(highlight.updatedAt).toISOString(),
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: {
        id: article.address,
        type: 'Text',
        format: 'text/html',
        ...(article.language ? { language: article.language } : {}),
        'dcterms:title': article.title,
      },
      styleClass: highlight.colour,
      selector: (highlight.selectorSets.at(-1) ?? []).map(standard),
    },
  };
}

/** Our selectors of text are the standard's; a range is told there by two points, each a path refined by a place in its text. */
function standard(selector: Selector): object {
  if (selector.type !== 'RangeSelector') return selector;
  const { startContainer, startOffset, endContainer, endOffset } = selector satisfies RangeSelector;
  return {
    type: 'RangeSelector',
    startSelector: point(startContainer, startOffset),
    endSelector: point(endContainer, endOffset),
  };
}

function point(path: string, offset: number): object {
  return {
    type: 'XPathSelector',
    value: path,
    refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
  };
}
