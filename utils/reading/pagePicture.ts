import { webAddress } from './addresses';
import { structuredData, type Thing } from './structuredData';

const MAX_ADDRESS = 2_000;
/** Where pages name their picture, the surest first. https://ogp.me, and X's cards. */
const named = [
  'meta[property="og:image:secure_url" i]',
  'meta[property="og:image" i]',
  'meta[property="og:image:url" i]',
  'meta[name="og:image" i]',
  'meta[name="twitter:image" i]',
  'meta[property="twitter:image" i]',
  'meta[name="twitter:image:src" i]',
];

/** The absolute address of the picture that a page names for itself, or null. Nothing is loaded. */
export function pagePicture(copy: Document, base: string): string | null {
  const said = named.map((selector) => copy.querySelector(selector)?.getAttribute('content'));
  const stated = structuredData(copy).map(({ image }) => addressOf(image));
  for (const address of [...said, ...stated]) {
    const picture = webAddress(address, base);
    if (picture && picture.length <= MAX_ADDRESS) return picture;
  }
  return null;
}

/** Of a schema.org ImageObject, an address, or the first of a list of them. */
function addressOf(image: unknown): string | null {
  const first: unknown = Array.isArray(image) ? image[0] : image;
  if (typeof first === 'string') return first;
  if (typeof first !== 'object' || first === null) return null;
  const { url, contentUrl } = first as Thing;
  if (typeof url === 'string') return url;
  return typeof contentUrl === 'string' ? contentUrl : null;
}
