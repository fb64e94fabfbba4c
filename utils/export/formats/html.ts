import type { Article, Highlight } from '../../model/records';
import { linesOf, oneLine } from '../../text/plainText';
import { deepLink } from '../deepLink';
import type { ArticleEntry, Exporter, ExportOptions } from '../exporter';
import { authorsOf, dayOf } from '../frontMatter';
import { blockName } from '../highlightBlock';
import { htmlText } from '../htmlText';
import { noteHtml } from '../noteHtml';
import { inOrder } from '../toMarkdown';
import { webLink } from '../webLink';

const style = `:root{color-scheme:light dark;font:1.05rem/1.6 Georgia,serif}
body{max-width:40rem;margin:3rem auto;padding:0 1.5rem;overflow-wrap:anywhere}
article+article{margin-top:5rem}
h1{font-size:1.6rem;line-height:1.25}
header p,footer{font:.85rem/1.5 system-ui,sans-serif;opacity:.75}
section{margin:2.5rem 0}
pre{white-space:pre-wrap}
blockquote{margin:0;padding-inline-start:1rem;border-inline-start:.3rem solid}
.yellow{border-color:#e0b400}.green{border-color:#4c9f50}.blue{border-color:#3d8bd4}.pink{border-color:#d9619b}.purple{border-color:#8f63c9}
section :is(div p,div li,span){unicode-bidi:plaintext;text-align:start}
footer span{margin-inline-end:.8em}
@media print{body{max-width:none;margin:0;padding:0}
section{break-inside:avoid}}`;

/** The digest of `style` in the policy: the file allows this style and nothing else, no script, no request. */
const STYLE_HASH = 'sha256-kvXlKkRZswmd4Gk1lxsai6G+f6TBhrgAQq0Y0TKekfA=';

/** A page that needs nothing but itself and runs nothing, to be read or printed in any browser. */
export const html: Exporter = {
  id: 'html',
  extension: '.html',
  mediaType: 'text/html',
  unit: 'article',
  write: (entries, options) => `<!doctype html>
<html lang="${htmlText(entries[0]?.article.language ?? '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${entries.length === 1 ? htmlText(titleOf(entries[0]?.article)) : 'Kantlijn'}</title>
<style>${style}</style>
</head>
<body>
${entries.map((entry) => ofArticle(entry, options)).join('\n')}
</body>
</html>
`,
};

function titleOf(article: Article | undefined): string {
  return oneLine(article?.title ?? '') || (article?.host ?? '');
}

function ofArticle({ article, highlights }: ArticleEntry, options: ExportOptions): string {
  const link = webLink(article.address);
  const about = [
    ...authorsOf(article.byline),
    article.site ?? article.host,
    article.published?.slice(0, 10) ?? '',
  ];
  const title = htmlText(titleOf(article));
  return `<article lang="${htmlText(article.language ?? '')}" dir="${article.direction}">
<header>
<h1>${link ? `<a href="${htmlText(link)}" rel="noreferrer">${title}</a>` : title}</h1>
<p>${htmlText(about.filter(Boolean).map(oneLine).join(' · '))} · <time>${dayOf(article.createdAt, options.timeZone)}</time></p>
</header>
${inOrder(highlights)
  .map((highlight) => ofHighlight(article, highlight, options))
  .join('\n')}
</article>`;
}

function ofHighlight(article: Article, highlight: Highlight, options: ExportOptions): string {
  const name = blockName(highlight);
  const link = deepLink(article, highlight, options.pageText);
  const note = noteHtml(highlight.note, name);
  const lines = linesOf(highlight.quote).map((line) => `<p>${htmlText(line)}</p>`);
  const about = [
    ...highlight.tags.map((tag) => `<span>#${htmlText(oneLine(tag))}</span>`),
    ...(link ? [`<a href="${htmlText(link)}" rel="noreferrer">↗</a>`] : []),
  ];
  return `<section id="${name}">
<blockquote class="${highlight.colour}">${lines.join('\n')}</blockquote>
${note ? `<div>${note}</div>\n` : ''}<footer>${about.join(' ')}</footer>
</section>`;
}
