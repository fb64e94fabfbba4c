import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { isObject, type JsonObject, listOf, textOf, textsOf } from '../json';
import { parseTime } from '../parseTime';
import { textQuote } from '../textQuote';

/**
 * Hypothesis' export of annotations. Notes on a whole page and replies mark no passage; they are named as left out.
 * https://h.readthedocs.io/en/latest/api-reference/
 */
export const hypothesisJson: Importer = {
  id: 'hypothesisJson',
  recognises: ({ json }) =>
    isObject(json) &&
    Array.isArray(json.annotations) &&
    ('export_date' in json || 'client_version' in json),
  parse({ json }) {
    const gathering = new Gathering();
    const annotations = isObject(json) ? listOf(json.annotations) : [];
    for (const [at, annotation] of annotations.entries()) {
      if (isObject(annotation)) add(gathering, annotation, `annotations[${at}]`);
      else gathering.fault(null, 'badRecord', `annotations[${at}]`);
    }
    return gathering.result();
  },
};

function add(gathering: Gathering, annotation: JsonObject, name: string): void {
  const document = isObject(annotation.document) ? annotation.document : {};
  const created = parseTime(annotation.created);
  const address = textOf(annotation.uri);
  const article = gathering.article(
    { address, title: textsOf(document.title)[0], createdAt: created },
    null,
    name,
  );
  if (article === null) return;
  const selectors = listOf(annotation.target)
    .filter(isObject)
    .flatMap((target) => listOf(target.selector));
  const { selector, start } = textQuote(selectors);
  const note = textOf(annotation.text);
  if (!selector) {
    gathering.fault(null, 'notAPassage', note || name);
    return;
  }
  gathering.highlight(
    {
      article,
      quote: selector.exact,
      note,
      tags: textsOf(annotation.tags),
      createdAt: created,
      selector,
      order: start,
    },
    null,
  );
}
