import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { isObject, type JsonObject, listOf, textOf, textsOf } from '../json';
import { parseTime } from '../parseTime';
import { textQuote } from '../textQuote';

/**
 * Hypothesis' annotations: its export, or the answer of its API (`/api/search`), where people take out what the export does
 * not reach. Notes on a whole page and replies mark no passage; they are named as left out.
 * https://h.readthedocs.io/en/latest/api-reference/
 */
export const hypothesisJson: Importer = {
  id: 'hypothesisJson',
  recognises: ({ json }) => isObject(json) && (isExport(json) || isAnswer(json)),
  parse({ json }) {
    const gathering = new Gathering();
    for (const { list, name } of isObject(json) ? listsOf(json) : []) {
      for (const [at, annotation] of list.entries()) {
        if (isObject(annotation)) add(gathering, annotation, `${name}[${at}]`);
        else gathering.fault(null, 'badRecord', `${name}[${at}]`);
      }
    }
    return gathering.result();
  },
};

function isExport(json: JsonObject): boolean {
  return Array.isArray(json.annotations) && ('export_date' in json || 'client_version' in json);
}

/** A count and its rows are many a program's answer: the first row tells. */
function isAnswer({ total, rows }: JsonObject): boolean {
  if (typeof total !== 'number' || !Array.isArray(rows)) return false;
  const first = rows.find(isObject);
  return first === undefined ? rows.length === 0 : 'uri' in first && 'target' in first;
}

/** Asked for apart (`_separate_replies`), replies stand in a list of their own. */
function listsOf(json: JsonObject): { list: readonly unknown[]; name: string }[] {
  return ['annotations', 'rows', 'replies'].map((name) => ({ list: listOf(json[name]), name }));
}

function add(gathering: Gathering, annotation: JsonObject, name: string): void {
  const document = isObject(annotation.document) ? annotation.document : {};
  const created = parseTime(annotation.created);
  const address = textOf(annotation.uri);
  const note = textOf(annotation.text);
  // A reply points at the page, too, and at what it replies to.
  if (listOf(annotation.references).length > 0) {
    gathering.fault(null, 'notAPassage', note || name);
    return;
  }
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
  if (!selector) {
    // Paths and positions without the words cannot be found by us, on this page or a changed one.
    gathering.fault(null, selectors.length > 0 ? 'noQuote' : 'notAPassage', note || name);
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
