import * as v from 'valibot';
import { Colour } from '../../model/colour';
import { HighlightId } from '../../model/ids';
import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { isObject, type JsonObject, listOf, textOf, textsOf } from '../json';
import { parseTime } from '../parseTime';
import { textQuote } from '../textQuote';

/** W3C Web Annotations: one, a list, a page or a collection of them. https://www.w3.org/TR/annotation-model/ */
export const jsonLd: Importer = {
  id: 'jsonLd',
  recognises: ({ json }) => annotationsIn(json).length > 0 || hasContext(json),
  parse({ json }) {
    const gathering = new Gathering();
    for (const [at, annotation] of annotationsIn(json).entries()) {
      for (const target of listOf(annotation.target))
        add(gathering, annotation, target, `items[${at}]`);
    }
    return gathering.result();
  },
};

function hasContext(json: unknown): boolean {
  return (
    isObject(json) && textsOf(json['@context']).some((context) => /w3\.org\/ns\/anno/.test(context))
  );
}

function annotationsIn(json: unknown): JsonObject[] {
  if (Array.isArray(json)) return json.filter(isObject).filter(isAnnotation);
  if (!isObject(json)) return [];
  if (isAnnotation(json)) return [json];
  const first = isObject(json.first) ? listOf(json.first.items) : [];
  return [...listOf(json.items), ...first].filter(isObject).filter(isAnnotation);
}

function isAnnotation(value: JsonObject): boolean {
  return textsOf(value.type ?? value['@type']).includes('Annotation') && 'target' in value;
}

function add(gathering: Gathering, annotation: JsonObject, target: unknown, name: string): void {
  const resource = isObject(target) ? target : { source: target };
  const source = isObject(resource.source)
    ? resource.source
    : { id: resource.source ?? resource.id };
  const created = parseTime(annotation.created);
  const article = gathering.article(
    {
      address: textOf(source.id),
      title: textsOf(source['dcterms:title'] ?? source['dc:title'] ?? source.title)[0],
      language: textsOf(source.language)[0],
      createdAt: created,
    },
    null,
    name,
  );
  if (article === null) return;
  const { selector, start } = textQuote(listOf(resource.selector));
  const { note, tags } = bodyOf(annotation);
  if (!selector) {
    gathering.fault(null, 'notAPassage', note || name);
    return;
  }
  const colour = v.safeParse(Colour, textsOf(resource.styleClass)[0]);
  gathering.highlight(
    {
      article,
      id: idOf(annotation),
      quote: selector.exact,
      note,
      tags,
      colour: colour.success ? colour.output : null,
      createdAt: created,
      selector,
      order: start,
    },
    null,
  );
}

function bodyOf(annotation: JsonObject): { note: string; tags: string[] } {
  const bodies = listOf(annotation.body ?? annotation.bodyValue);
  const valueIn = (body: unknown) => (isObject(body) ? textOf(body.value) : textOf(body));
  const isTag = (body: unknown) => isObject(body) && textsOf(body.purpose).includes('tagging');
  return {
    note: bodies
      .filter((body) => !isTag(body))
      .map(valueIn)
      .filter(Boolean)
      .join('\n\n'),
    tags: bodies.filter(isTag).map(valueIn),
  };
}

function idOf(annotation: JsonObject): HighlightId | null {
  const id = v.safeParse(HighlightId, textOf(annotation.id).replace(/^urn:uuid:/, ''));
  return id.success ? id.output : null;
}
