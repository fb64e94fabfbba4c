import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FirefoxDriver } from '../support/driver/FirefoxDriver';
import { backstage, pageScripts } from '../support/journey/backstage';
import { snail } from '../support/journey/marginalia';
import { type PageServer, servePages } from '../support/server';

// Chromium shows its question where no driver can press a button; what follows on "no" is in tests/unit/popup/siteAccess.test.tsx.
describe('firefox: a question for access that is refused', () => {
  let driver: FirefoxDriver;
  let server: PageServer;

  beforeAll(async () => {
    [driver, server] = await Promise.all([
      FirefoxDriver.launch({ language: 'en', asks: true }),
      servePages(),
    ]);
  });
  afterAll(() => Promise.all([driver.close(), server.close()]));

  test('grants nothing, says so, and can be asked again', async () => {
    const page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: snail }]);
    const options = await driver.extensionPage('options.html');
    const wanted = options.role('switch', 'Show highlights on every site');
    await wanted.click();
    await driver.answerQuestion('refuse');
    await options.until('the words', () =>
      document.body.textContent?.includes('The browser gave no permission'),
    );
    await wanted.waitFor(({ checked }) => checked === false);
    await page.bringToFront();
    await page.reload();
    const inside = await backstage(driver);
    expect(await pageScripts(inside)).toBe(0);
    await options.bringToFront();
    await wanted.click();
    await driver.answerQuestion('allow');
    await wanted.waitFor(({ checked }) => checked === true);
    await page.bringToFront();
    await page.paints([{ colour: 'yellow', text: snail }]);
    expect(await driver.errors()).toEqual([]);
  });

  test('in the popup, too, nothing is granted by half', async () => {
    const page = await driver.open(server.elsewhere(server.fixture('marginalia')));
    const popup = await driver.popup(page);
    // The site of the page before is granted with all sites: they are given back first.
    await popup.role('switch', 'Show highlights on every site').click();
    const site = popup.role('switch', 'Show highlights on localhost');
    await site.waitFor(({ checked, disabled }) => checked === false && !disabled);
    await site.click();
    await driver.answerQuestion('refuse');
    const again = await driver.popup(page);
    await again
      .role('switch', 'Show highlights on localhost')
      .waitFor(({ checked, disabled }) => checked === false && !disabled);
    const inside = await backstage(driver);
    expect(await inside.evaluate(grantedHere)).toEqual([]);
    expect(await driver.errors()).toEqual([]);
  });
});

function grantedHere(): Promise<string[] | undefined> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
  };
  return chrome.permissions.getAll().then(({ origins }) => origins);
}
