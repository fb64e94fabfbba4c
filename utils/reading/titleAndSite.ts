import { nameInAddress } from './nameInAddress';
import { nameOf, type Thing } from './structuredData';

/** What parts the title of an article from the name of its site; a bare hyphen or colon joins words as well. */
const SEPARATOR = /\s+(?:[|–—·•»«‹›/\\-]|::)\s+|\s*[|｜]\s*|_(?=\S)/;
const MAX_SITE = 80;

/**
 * The title of an article and the name of its site. `read` is the title that Readability made out; where that still
 * holds the site's name, the heading of the page says which part of it is the title. The site is what the page says, else
 * the rest of the title, else the host. What has no title at all, as a file of text, is called by its file's name, else by the host.
 */
export function titleAndSite(
  copy: Document,
  read: { title: string; site: string | null },
  things: readonly Thing[],
  url: string,
): { title: string; site: string | null } {
  const whole = tidy(copy.querySelector('head > title')?.textContent ?? '');
  const parts = split(whole);
  const headings = [...copy.querySelectorAll('h1')]
    .slice(0, 20)
    .filter((heading) => !namesSite(heading))
    .map(headingText);
  const heading =
    parts.length > 1 ? parts.find((part) => headings.some((text) => same(text, part))) : undefined;
  const title = tidy(read.title) || whole || headings.find(Boolean) || '';
  const said = read.site ?? siteSaid(copy, things);
  const short = heading && split(title).length > 1 ? heading : withoutSite(title, said);
  // "Title | Section | Site", or "Site | Title".
  const rest = heading === parts[0] ? parts.at(-1) : parts[0];
  const shown = heading && rest && rest.length <= MAX_SITE ? rest : null;
  const site = said ?? shown ?? hostOf(url);
  return { title: short || nameInAddress(url) || hostOf(url) || url, site: site && tidy(site) };
}

function split(title: string): string[] {
  return title.split(SEPARATOR).map(tidy).filter(Boolean);
}

/** Whether a heading is the site's name: marked as one, or a link to a front page (`/`, `/en-US/`). */
function namesSite(heading: Element): boolean {
  if (/logo|brand|site-?(?:title|name)/i.test(`${heading.className} ${heading.id}`)) return true;
  const link = heading.querySelector('a[href]');
  if (!link || !same(tidy(link.textContent), tidy(heading.textContent))) return false;
  const path = (link.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]*/, '');
  return /^\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path);
}

/** The text of a heading without the sign that links to it. */
function headingText(heading: Element): string {
  return tidy(heading.textContent).replace(/(?<!\s)\s*[¶#]$/, '');
}

function siteSaid(copy: Document, things: readonly Thing[]): string | null {
  const meta = copy
    .querySelector('meta[property="og:site_name" i], meta[name="application-name" i]')
    ?.getAttribute('content');
  const stated = things.find((thing) => thing['@type'] === 'WebSite')?.name;
  return (
    meta?.trim() || things.map(({ publisher }) => nameOf(publisher)).find(Boolean) || nameOf(stated)
  );
}

/** Takes the site's own name off the end of a title. */
function withoutSite(title: string, site: string | null): string {
  if (!site) return title;
  const parts = split(title);
  const last = parts.at(-1);
  if (parts.length < 2 || !last || !same(last, site)) return title;
  return tidy(title.slice(0, title.lastIndexOf(last))).replace(/[\s|–—·•»/\\:_-]+$/, '');
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') || null : null;
}

function same(one: string, other: string): boolean {
  return one !== '' && one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}

function tidy(text: string): string {
  return text.slice(0, 2_000).replace(/\s+/g, ' ').trim();
}
