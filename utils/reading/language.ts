import type { Direction } from '../model/records';
import { recogniseLanguage } from './recogniseLanguage';

/** Places where a page says its language, the nearest to the article first. */
const SAID: readonly (readonly [selector: string, attribute: string])[] = [
  ['article[lang]:only-of-type, main[lang]', 'lang'],
  ['html[lang]', 'lang'],
  ['html', 'xml:lang'],
  ['body[lang]', 'lang'],
  ['meta[http-equiv="content-language" i]', 'content'],
  ['meta[name="language" i], meta[name="dc.language" i]', 'content'],
  ['meta[property="og:locale" i]', 'content'],
];

const RIGHT_TO_LEFT = new Set('ar ckb dv fa he ps sd ug ur yi'.split(' '));

/** The language of a page as BCP 47: what the page says, else what its text looks like, else null. */
export function pageLanguage(copy: Document, text: () => string): string | null {
  for (const [selector, attribute] of SAID) {
    const language = languageTag(copy.querySelector(selector)?.getAttribute(attribute));
    if (language) return language;
  }
  return recogniseLanguage(text());
}

/** A language tag in its canonical form (`en_us` -> `en-US`; the first of a list), or null. */
export function languageTag(said: string | null | undefined): string | null {
  const first = said?.split(',')[0]?.trim().replaceAll('_', '-');
  if (!first || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null;
  }
}

/** The direction that was said (`ltr`, `rtl`), else that of the language's script. */
export function directionOf(said: string | null | undefined, language: string | null): Direction {
  const direction = said?.toLowerCase();
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return RIGHT_TO_LEFT.has(language?.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
