import { parseDate } from './parseDate';
import type { Thing } from './structuredData';

/** Where pages state when they were published, the surest first. */
const SAID: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time" i]', 'content'],
  ['[itemprop~="datePublished"]', 'content'],
  ['[itemprop~="datePublished"]', 'datetime'],
  [
    'meta[name="parsely-pub-date" i], meta[name="citation_publication_date" i], meta[name="citation_date" i], ' +
      'meta[name="dcterms.created" i], meta[name="dc.date" i], meta[name="dc.date.issued" i], ' +
      'meta[name="pubdate" i], meta[name="date" i]',
    'content',
  ],
  ['time[pubdate]', 'datetime'],
  ['article header time[datetime], article time[datetime], main time[datetime]', 'datetime'],
];

/** Where readers see it, the surest first. */
const SHOWN = [
  '[itemprop~="datePublished"], .published, .post-date, .entry-date, .pubdate, .dateline',
  '.date, time, [class*="publish"], [class*="date"]',
];
/** Comments, facts and lists of other articles carry dates of their own. */
const ELSEWHERE =
  'aside, nav, footer, cite, ol, [class*="comment"], [id*="comment"], [class*="related"], [class*="infobox"]';
const MAX_SHOWN = 80;
const MOST_PLACES = 40;

/**
 * When a page was published, as `2013-04-15` or with a time: what its metadata, then its JSON-LD says, else the first
 * date that it shows where dates are shown, read in the order of its language; null when none is found.
 */
export function publishedDate(
  copy: Document,
  things: readonly Thing[],
  language: string | null,
): string | null {
  for (const thing of things) {
    const said = thing.datePublished;
    const date = typeof said === 'string' ? parseDate(said, language) : null;
    if (date) return date;
  }
  for (const [selector, attribute] of SAID) {
    const date = parseDate(copy.querySelector(selector)?.getAttribute(attribute) ?? '', language);
    if (date) return date;
  }
  return shownDate(copy, language);
}

function shownDate(copy: Document, language: string | null): string | null {
  for (const selector of SHOWN) {
    for (const place of [...copy.querySelectorAll(selector)].slice(0, MOST_PLACES)) {
      const text = place.textContent.trim();
      const date = text.length <= MAX_SHOWN ? parseDate(text, language) : null;
      if (date && !place.closest(ELSEWHERE)) return date;
    }
  }
  return null;
}
