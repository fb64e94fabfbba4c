import * as v from 'valibot';
import { ArticleRow, HighlightRow, LIBRARY_VERSION, LibraryFile } from '../../model/libraryFile';
import type { Article, Highlight } from '../../model/records';
import { selectorOf } from '../../model/selectors';
import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { isObject } from '../json';

/** Rows between two looks at how far it is. */
const STEP = 1_000;

/** Our own JSON. Rows are parsed one by one: a bad one is named and the others come in. */
export const kantlijnJson: Importer = {
  id: 'kantlijnJson',
  recognises: ({ json }) => isObject(json) && json.format === 'kantlijn',
  parse({ json }, onProgress = () => {}) {
    const gathering = new Gathering();
    const file = v.safeParse(LibraryFile, json);
    if (!file.success) {
      const version = isObject(json) && Number(json.version) > LIBRARY_VERSION;
      gathering.fault(null, version ? 'newerVersion' : 'badRecord', faultOf(file.issues));
      return gathering.result();
    }
    const numbers = new Map<string, number>();
    const { articles, highlights } = file.output;
    const tell = (done: number) => {
      if (done % STEP === 0) onProgress(done / (articles.length + highlights.length));
    };
    for (const [at, row] of articles.entries()) {
      tell(at);
      const parsed = v.safeParse(ArticleRow, row);
      if (!parsed.success)
        gathering.fault(null, 'badRecord', `articles[${at}] ${faultOf(parsed.issues)}`);
      else addArticle(gathering, numbers, parsed.output);
    }
    for (const [at, row] of highlights.entries()) {
      tell(articles.length + at);
      const parsed = v.safeParse(HighlightRow, row);
      if (!parsed.success)
        gathering.fault(null, 'badRecord', `highlights[${at}] ${faultOf(parsed.issues)}`);
      else addHighlight(gathering, numbers, parsed.output);
    }
    return gathering.result();
  },
};

function addArticle(gathering: Gathering, numbers: Map<string, number>, record: Article): void {
  const number = gathering.article({ ...record, record }, null, record.id);
  if (number !== null) numbers.set(record.id, number);
}

function addHighlight(gathering: Gathering, numbers: Map<string, number>, record: Highlight): void {
  const article = numbers.get(record.articleId);
  if (article === undefined) {
    gathering.fault(null, 'noArticle', record.quote);
    return;
  }
  const selector = selectorOf(record.selectorSets.at(-1) ?? [], 'TextQuoteSelector');
  gathering.highlight({ ...record, article, selector, record }, null);
}

/** Where in a row the fault is and what it is, in a few words. */
function faultOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  return issue ? `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim() : '';
}
