import { browser } from 'wxt/browser';
import { hostOf } from '../model/address';

/** Every site; what the reader grants with "show highlights everywhere". */
export const everywhere = { origins: ['*://*/*'] };

/**
 * The match pattern of an address's host, on every port: Firefox silently ignores patterns with one. Null for
 * anything that cannot be granted (files, browser pages).
 */
export function patternOf(url: string): string | null {
  const host = hostOf(url);
  return /^https?:/i.test(url) && host ? `*://${host}/*` : null;
}

/** Whether the reader granted this address's site, by itself or with all sites. */
export async function hasSiteAccess(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** Asks the reader for a site. Call it in the click's own handler, before any `await`. False when refused. */
export async function requestSiteAccess(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== null && browser.permissions.request({ origins: [pattern] });
}

/**
 * Asks the reader for the sites of these addresses, does the work, and gives back those that were not granted before. Call
 * it in the click's own handler, before any `await`. Null when refused, or when none of them can be granted.
 */
export async function withSiteAccess<T>(
  urls: readonly string[],
  work: () => Promise<T>,
): Promise<T | null> {
  const origins = [...new Set(urls.map(patternOf))].filter((pattern) => pattern !== null);
  if (origins.length === 0) return null;
  // Asked before, though answered after: both must begin within the click.
  const before = browser.permissions.getAll();
  if (!(await browser.permissions.request({ origins }))) return null;
  try {
    return await work();
  } finally {
    const had = new Set((await before).origins);
    const borrowed = origins.filter((origin) => !had.has(origin));
    if (borrowed.length > 0) await browser.permissions.remove({ origins: borrowed });
  }
}

/** Gives a site back. False when nothing was given back, as when it is granted by "everywhere". */
export async function revokeSiteAccess(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== null && browser.permissions.remove({ origins: [pattern] });
}
