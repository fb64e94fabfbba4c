import { webAddress } from '../addresses';

const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-hi-res-src',
  'data-actualsrc',
  'data-url',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** What a picture keeps: Readability runs costly expressions over all other attributes. */
const KEPT = new Set(
  'alt title width height class id style hidden role lang dir aria-hidden'.split(' '),
);
/** Wide enough for a reading column on a sharp screen. */
const WIDE_ENOUGH = 1_400;
const MAX_NOSCRIPT = 10_000;

/**
 * Gives each picture one absolute address in `src`, taken from where lazy loaders hide it (`data-src`, sets, `noscript`,
 * `picture`), and drops what is no picture to look at (one-pixel counters).
 */
export function keepImages(copy: Document, base: string): void {
  for (const noscript of copy.querySelectorAll('noscript')) fromNoscript(noscript);
  for (const picture of copy.querySelectorAll('img')) {
    if (picture.getAttribute('width') === '1' && picture.getAttribute('height') === '1') {
      picture.remove();
      continue;
    }
    const address = addressOf(picture, base);
    strip(picture);
    if (address) picture.setAttribute('src', address);
    picture.closest('picture')?.replaceWith(picture);
  }
  for (const figure of copy.querySelectorAll('figure, picture')) strip(figure);
}

function strip(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!KEPT.has(name)) element.removeAttribute(name);
  }
}

function addressOf(picture: Element, base: string): string | null {
  const written = picture.getAttribute('src') ?? '';
  const lazy = LAZY.map((name) => picture.getAttribute(name)).find(Boolean);
  if (lazy && !lazy.startsWith('data:')) return webAddress(lazy, base);
  const sets = [picture, ...(picture.closest('picture')?.querySelectorAll('source') ?? [])]
    .flatMap((element) => SETS.map((name) => element.getAttribute(name)))
    .filter((set) => set !== null);
  const chosen = sets.map(fromSet).find(Boolean);
  if (chosen) return webAddress(chosen, base);
  if (written.startsWith('data:image/')) return written;
  return webAddress(written, base);
}

/**
 * The smallest picture of a set that is wide enough, else the widest. Splits at white space first, as addresses may
 * hold commas.
 */
function fromSet(set: string): string | null {
  let best: { address: string; width: number } | null = null;
  const parts = set.split(/\s+/).filter(Boolean);
  for (const [index, part] of parts.entries()) {
    if (/^[\d.]+[wx],?$/.test(part)) continue;
    const size = /^([\d.]+)([wx])/.exec(parts[index + 1] ?? '');
    const width = Number(size?.[1] ?? 1) * (size?.[2] === 'w' ? 1 : 700);
    const address = part.replace(/^,+|(?<!,),+$/g, '');
    if (!address || address.startsWith('data:')) continue;
    const better =
      !best ||
      (best.width < WIDE_ENOUGH ? width > best.width : width >= WIDE_ENOUGH && width < best.width);
    if (better) best = { address, width };
  }
  return best?.address ?? null;
}

/** With scripts on, what stands in `noscript` is text; the picture in it is the one that the lazy one waits for. */
function fromNoscript(noscript: Element): void {
  const source = noscript.textContent;
  if (source.length > MAX_NOSCRIPT || !source.includes('<img')) return;
  const found = new DOMParser().parseFromString(source, 'text/html').querySelectorAll('img');
  const [picture] = found;
  if (!picture || found.length > 1) return;
  const before = noscript.previousElementSibling;
  const waiting = before?.matches('img') ? before : before?.querySelector('img');
  const address = picture.getAttribute('src');
  if (!address) return;
  if (waiting && !before?.textContent.trim()) waiting.setAttribute('data-src', address);
  else noscript.before(picture);
}
