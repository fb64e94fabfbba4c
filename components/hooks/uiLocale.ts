import { browser } from 'wxt/browser';

/** The language in which the browser, and so our own words, speak: for dates and numbers. */
export function uiLocale(): string {
  return browser.i18n.getUILanguage();
}
