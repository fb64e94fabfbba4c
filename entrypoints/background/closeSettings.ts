import { browser } from 'wxt/browser';

/**
 * Keeps the settings from our scripts in pages. By itself Chrome lets these read and change them, and with them whoever has broken
 * into the process of a page: they could say yes in the reader's name (to private windows, to pictures of the web) and read templates.
 * Firefox cannot do this.
 */
export function closeSettings(): void {
  browser.storage.local
    .setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
    .catch((error: unknown) => console.error(error));
}
