import type { Article, Highlight } from '../model/records';
import { linesOf, oneLine } from '../text/plainText';
import { authorsOf } from './frontMatter';
import { blockName } from './highlightBlock';
import { htmlText } from './htmlText';
import { noteHtml } from './noteHtml';
import { webLink } from './webLink';

const style = `:root{color-scheme:light dark;font:1.1rem/1.6 Charter,Cambria,Georgia,serif}
body{max-width:40rem;margin:3rem auto;padding:0 1.5rem;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.25}
h1{font-size:1.7rem}
header p,aside,figcaption{font:.85rem/1.5 system-ui,sans-serif}
img{max-width:100%;height:auto}
pre,code,kbd,samp{direction:ltr;unicode-bidi:isolate}
pre{white-space:pre-wrap;overflow-wrap:anywhere;text-align:left}
table{display:block;max-width:100%;overflow-x:auto;border-collapse:collapse}
td,th{padding:.2em .6em;border-bottom:1px solid;text-align:start;vertical-align:top}
blockquote{margin:1em 0;padding-inline-start:1rem;border-inline-start:.2rem solid}
mark{color:inherit;print-color-adjust:exact}
a mark{color:CanvasText}
mark a{color:inherit}
mark.yellow{background:light-dark(#ffe98a,#6b5a10)}
mark.green{background:light-dark(#bfeac3,#23562f)}
mark.blue{background:light-dark(#bfe0fb,#1f4d70)}
mark.pink{background:light-dark(#fbcfdc,#6d2b42)}
mark.purple{background:light-dark(#ddd0f7,#4a3575)}
aside{margin-top:3rem;border-top:1px solid}
aside :is(p,li){unicode-bidi:plaintext;text-align:start}
@media print{:root{color-scheme:light}
body{max-width:none;margin:0;padding:0}
table{display:table;overflow:visible;overflow-wrap:anywhere;font-size:.8em}
h1,h2,h3,h4{break-after:avoid}
figure,img,tr,aside li{break-inside:avoid}}`;

/** The words of the page that are ours. */
export interface PageWords {
  readonly notes: string;
  /** Heads the passages that do not stand in this text. */
  readonly elsewhere: string;
}

/** What a saved page holds besides the article itself. */
export interface PageParts {
  /** The article's HTML, sanitised, with its passages as `<mark class="(colour)">`, the first of each with `blockName` as id. */
  readonly body: string;
  readonly highlights: readonly Highlight[];
  /** Those of the highlights that do not stand in the body. */
  readonly elsewhere: readonly Highlight[];
  readonly words: PageWords;
}

/** An article with its highlights as one HTML file that needs nothing but itself, runs nothing and asks nothing of any site. */
export async function articlePage(article: Article, parts: PageParts): Promise<string> {
  const policy = `default-src 'none'; img-src data:; style-src '${await digest(style)}'; base-uri 'none'; form-action 'none'`;
  const title = oneLine(article.title) || article.host;
  const language = htmlText(article.language ?? '');
  return `<!doctype html>
<html lang="${language}" dir="${article.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<article>
${header(article, title)}
${parts.body}
</article>
${notes(parts)}
</body>
</html>
`;
}

function header(article: Article, title: string): string {
  const link = webLink(article.address);
  const about = [
    ...authorsOf(article.byline),
    article.site ?? article.host,
    article.published?.slice(0, 10) ?? '',
  ];
  return `<header>
<h1>${link ? `<a href="${htmlText(link)}" rel="noreferrer">${htmlText(title)}</a>` : htmlText(title)}</h1>
<p>${htmlText(about.filter(Boolean).map(oneLine).join(' · '))}</p>
</header>`;
}

/** What is said of the passages, each with a way back to its place, and the passages that have no place here. */
function notes({ highlights, elsewhere, words }: PageParts): string {
  const lost = new Set(elsewhere.map(({ id }) => id));
  const noted = highlights.filter(({ id, note, tags }) => !lost.has(id) && (note || tags.length));
  const sections = [
    section(words.notes, noted, (one) => `<a href="#${blockName(one)}">${quote(one)}</a>`),
    section(words.elsewhere, elsewhere, quote),
  ];
  return sections.filter(Boolean).join('\n');
}

function section(
  heading: string,
  highlights: readonly Highlight[],
  head: (highlight: Highlight) => string,
): string {
  if (highlights.length === 0) return '';
  const items = highlights.map((one) => `<li><p>${head(one)}</p>${said(one)}</li>`);
  return `<aside>
<h2>${htmlText(heading)}</h2>
<ol>
${items.join('\n')}
</ol>
</aside>`;
}

function quote({ quote: text, colour }: Highlight): string {
  return `<mark class="${colour}">${linesOf(text).map(htmlText).join('<br>')}</mark>`;
}

function said(highlight: Highlight): string {
  const tags = highlight.tags.map((tag) => `#${htmlText(oneLine(tag))}`).join(' ');
  return `${noteHtml(highlight.note, `note-${blockName(highlight)}`)}${tags && `<p>${tags}</p>`}`;
}

/** The digest by which a policy allows one style and no other, https://www.w3.org/TR/CSP3/#external-hash */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
