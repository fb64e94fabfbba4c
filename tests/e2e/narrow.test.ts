import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import type { View } from '../support/driver/View';
import { launched } from '../support/journey/launched';
import { snail } from '../support/journey/marginalia';
import { type PageServer, servePages } from '../support/server';

const longHost = 'a-host-with-a-name-that-goes-on-and-on.in-a-domain-of-some-length.example';

const cases = browserNames.flatMap((name) =>
  (['en', 'nl', 'pseudo'] as const).map((language) => ({ name, language })),
);

const places = [
  'options.html',
  'files.html#export',
  'files.html#folder',
  'files.html#import',
  'files.html#templates',
  'files.html#backup',
];

/** What stands beyond the edge of the window, and words that are broken within a button. */
function amiss(): { spills: number; outside: string[]; broken: string[] } {
  const { clientWidth, scrollWidth } = document.documentElement;
  const outside = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isHidden =
      !element.checkVisibility() || element.closest('.only-heard, .drop-zone__input') !== null;
    return !isHidden && width > 0 && (left < -1 || right > clientWidth + 1);
  });
  const broken = [...document.querySelectorAll('button')].filter((button) => {
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      if (node.parentElement?.closest('.only-heard')) continue;
      for (const word of node.data.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) return true;
      }
    }
    return false;
  });
  const named = (list: Element[]) =>
    list.map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 40)}`);
  return { spills: scrollWidth - clientWidth, outside: named(outside), broken: named(broken) };
}

const nothing = { spills: 0, outside: [], broken: [] };

// The pseudo-locale runs from right to left.
describe.each(cases)('$name, $language: in a window of 320 px', ({ name, language }) => {
  const now = launched(name, { language });

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    await now.driver.grant(longHost);
  });

  test.each(places)('nothing of %s is cut off, also at twice that size', async (place) => {
    const page = await now.driver.extensionPage(place);
    await page.saysSomething();
    if (language === 'pseudo')
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    for (const width of [320, 160]) {
      await page.resize(width, 800);
      await page.until(`${width}`, (wanted) => innerWidth === wanted, width);
      const found = await page.evaluate(amiss);
      // At 160 px a long word is broken rather than cut off.
      expect({ width, ...found }).toEqual({
        width,
        ...nothing,
        ...(width < 320 && { broken: found.broken }),
      });
    }
    await page.close();
  });
});

// Firefox draws its popups at the size of its own window, whatever pages are drawn at.
describe('chromium: the popup where pages are shown three times as large', () => {
  const profile = mkdtempSync(join(tmpdir(), 'kantlijn-large-'));
  let driver: Driver;
  let server: PageServer;

  beforeAll(async () => {
    const folder = join(profile, 'browser', 'Default');
    mkdirSync(folder, { recursive: true });
    // A level of zoom is a power of 1.2.
    const level = Math.log(3) / Math.log(1.2);
    const settings = { partition: { default_zoom_level: { x: level } } };
    writeFileSync(join(folder, 'Preferences'), JSON.stringify(settings));
    [driver, server] = await Promise.all([
      launch('chromium', { language: 'nl', profile }),
      servePages(),
    ]);
  });
  afterAll(async () => {
    await Promise.all([driver.close(), server.close()]);
    rmSync(profile, { recursive: true, force: true });
  });

  test('does not go sideways', async () => {
    const page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    const popup: View = await driver.popup(page);
    await popup.role('radiogroup').state();
    await popup.until('the size', () => devicePixelRatio === 3 && innerWidth < 300);
    expect(await popup.evaluate(amiss)).toEqual(nothing);
    // What stands at the bottom leaves the room to what is read.
    const isBelow = await popup.evaluate(() => {
      scrollTo(0, 0);
      return (document.querySelector('footer')?.getBoundingClientRect().top ?? 0) > innerHeight;
    });
    expect(isBelow).toBe(true);
    await popup.press('Control+Enter');
    await popup.until('what was done, in sight', () => {
      const said = document.querySelector('.snackbar')?.getBoundingClientRect();
      return said && said.top >= 0 && said.bottom <= innerHeight;
    });
    expect(await popup.evaluate(amiss)).toEqual(nothing);
    await driver.closePopup(popup);
  });
});
