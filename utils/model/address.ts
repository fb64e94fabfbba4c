import normalizeUrl from 'normalize-url';

/**
 * Parameters that tell where a reader came from and change nothing of the page. Gathered from the
 * documentation of the tools that add them (Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot,
 * Matomo, Piwik, Yandex, Instagram, Marketo, Vero, Klaviyo, Adobe).
 */
const trackers: readonly (RegExp | string)[] = [
  /^utm_\w+/i,
  /^(pk|mtm|matomo|piwik|hsa|oly|vero|__hs|_hs|hs_)_?\w*$/i,
  /^ga_\w+/i,
  'fbclid',
  'gclid',
  'gclsrc',
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'ysclid',
  '_openstat',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  '_kx',
  's_cid',
  'wickedid',
  'srsltid',
  'li_fat_id',
  'rb_clickid',
];

/** Longer than any address that a browser shows: Chromium ends at two million signs, Firefox at one. */
export const MAX_ADDRESS = 2_100_000;

function parseUrl(input: string, base?: URL): URL | null {
  try {
    return new URL(input, base);
  } catch {
    return null;
  }
}

/** Fragments that an app reads as an address of its own: `#/inbox`, `#!/inbox`. */
const routed = /^#!?\//;

/**
 * The address under which a page is known: without tracking parameters, text fragments, other fragments
 * (but for those of hash-routed apps), default ports and a trailing slash, with its parameters sorted.
 * `www.` and the scheme stay: they can part two sites. Null for anything but http, https and file.
 */
export function normaliseAddress(input: string): string | null {
  const url = parseUrl(input);
  if (!url || !['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  url.hash = url.hash.replace(/:~:.*$/s, '');
  const keepHash = routed.test(url.hash);
  if (url.protocol === 'file:') return url.href.split('#')[0] ?? null;
  try {
    return normalizeUrl(url.href, {
      stripWWW: false,
      stripHash: !keepHash,
      stripTextFragment: true,
      stripAuthentication: true,
      removeQueryParameters: [...trackers],
      removeTrailingSlash: true,
      sortQueryParameters: true,
      removeDirectoryIndex: false,
    });
  } catch {
    return null;
  }
}

/** Host without port, as people know it; empty for a file or anything that is no address. */
export function hostOf(address: string): string {
  return parseUrl(address)?.hostname ?? '';
}

/** Host without the names under which the same site often stands a second time. */
function siteOf(host: string): string {
  return host.replace(/^(www|m|mobile|amp)\./, '');
}

/**
 * What a page claims to be its address, normalised, where that can be believed: on the page's own site, and not
 * the site's front page for a page that is none (a careless template). Null otherwise.
 */
export function believeClaim(claim: string | null, requested: string): string | null {
  const own = parseUrl(requested);
  const claimed = claim && own ? parseUrl(claim, own) : null;
  if (!own || !claimed || siteOf(claimed.hostname) !== siteOf(own.hostname)) return null;
  if (own.protocol === 'file:' || claimed.protocol === 'file:') return null;
  // On one machine, each port may be another site.
  if (own.port !== claimed.port) return null;
  const isFront = claimed.pathname === '/' && !claimed.search;
  if (isFront && (own.pathname !== '/' || own.search)) return null;
  return normaliseAddress(claimed.href);
}

/** Nobody keeps a page with a longer address twice; each of some forty spellings would be parsed. */
const MAX_TWIN = 10_000;

/** Host names under which sites keep the same pages: as they are, for phones, and as AMP. */
const twins = ['', 'www.', 'm.', 'mobile.', 'amp.'];
const ampPath = /\/amp(?=\/|$)|\.amp(?=\.html?$|$)/i;
const ampParameters = /^(amp|outputtype)$/i;

/**
 * Addresses at which the same article is often kept a second time, normalised: without AMP's marks and its caches, on the
 * hosts for phones, and by the other scheme. The address itself is not among them. Whether one of them is known says that the
 * article is.
 */
export function otherAddresses(address: string): string[] {
  if (address.length > MAX_TWIN) return [];
  const url = parseUrl(behindCache(address));
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  for (const name of [...url.searchParams.keys()]) {
    if (ampParameters.test(name)) url.searchParams.delete(name);
  }
  const host = url.hostname.replace(/^(www|m|mobile|amp)\./, '').replace(/\.m\./, '.');
  const path = url.pathname.replace(ampPath, '') || '/';
  const hosts = [
    ...twins.map((twin) => twin + host),
    host.replace(/^([a-z-]{2,12})\.(?=.+\.)/, '$1.m.'),
  ];
  const paths = path === '/' ? [path] : [path, `${path.replace(/\/$/, '')}/amp`];
  const found = new Set<string>();
  for (const protocol of ['https:', 'http:']) {
    for (const name of hosts) {
      for (const own of paths) {
        const port = url.port ? `:${url.port}` : '';
        const other = normaliseAddress(`${protocol}//${name}${port}${own}${url.search}${url.hash}`);
        if (other && other !== address) found.add(other);
      }
    }
  }
  return [...found];
}

/** The address of the page that Google's AMP viewer or an AMP cache shows. */
function behindCache(address: string): string {
  const viewed =
    /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?(.+)$/i.exec(address) ??
    /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[cv]\/(s\/)?(.+)$/i.exec(address);
  return viewed ? `${viewed[1] ? 'https' : 'http'}://${viewed[2]}` : address;
}
