import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import {
  backstage,
  pageScripts,
  sendFromPage,
  settingsFromPage,
} from '../support/journey/backstage';
import { rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { article, snail } from '../support/journey/marginalia';

const marks = [{ colour: 'yellow', text: snail }] as const;

describe.each(browserNames)('%s: access to sites', (name) => {
  const now = launched(name);
  let page: PageView;

  beforeAll(async () => {
    page = await now.driver.open(now.server.fixture('marginalia'));
    await page.select(snail);
    await now.driver.pressShortcut(page);
    await page.paints(marks);
  });

  test('without a grant, a page that is loaded anew stays as it is', async () => {
    await page.reload();
    const inside = await backstage(now.driver);
    expect(await pageScripts(inside)).toBe(0);
    expect(await page.painted()).toEqual([]);
  });

  test('a grant shows the marks at once in every open tab of the site', async () => {
    const second = await now.driver.open(`${now.server.fixture('marginalia')}#second`);
    await now.driver.grant('127.0.0.1');
    await page.paints(marks);
    await second.paints(marks);
    await second.close();
  });

  test('another site is not touched', async () => {
    const elsewhere = await now.driver.open(now.server.elsewhere(now.server.fixture('marginalia')));
    const inside = await backstage(now.driver);
    expect(await pageScripts(inside)).toBe(1);
    expect(await elsewhere.painted()).toEqual([]);
  });

  test('marks come and go as the address of an app changes without a load', async () => {
    await page.bringToFront();
    await page.evaluate(() => history.pushState(null, '', '?another=article'));
    await page.paints([]);
    await page.evaluate(() => history.back());
    await page.paints(marks);
  });

  test('a script in a page gets the marks of its own page only', async () => {
    const inside = await backstage(now.driver);
    const other = await now.driver.open(now.server.page('other', '<h1>Other</h1>'));
    const ask = { kantlijn: 'pageToBackground', method: 'marks' };
    const own = await sendFromPage(inside, now.server.fixture('marginalia'), ask);
    expect(JSON.stringify(own)).toContain(snail);
    const url = now.server.fixture('marginalia');
    const forged = { ...ask, arg: { url, address: url }, url, sender: { url } };
    const others = await sendFromPage(inside, await other.address(), forged);
    expect(JSON.stringify(others)).not.toContain(snail);
  });

  test('a script in a page may not change what is of another page', async () => {
    const inside = await backstage(now.driver);
    const url = await (await now.driver.tab(now.server.page('other', '<h1>Other</h1>'))).address();
    const marginalia = now.server.fixture('marginalia');
    const ask = { kantlijn: 'pageToBackground', method: 'marks' };
    const answer = await sendFromPage(inside, marginalia, ask);
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
    const { journal } = await rowsOf(inside, ['journal']);
    const [{ sequence, at } = { sequence: 0, at: 0 }]: { sequence: number; at: number }[] = journal;
    const acts = [
      { method: 'annotate', arg: { id, annotation: { note: 'forged' } } },
      { method: 'remove', arg: { id } },
      { method: 'undo', arg: { undo: { sequence, at } } },
    ];
    for (const act of acts) {
      const forged = { kantlijn: 'pageToBackground', ...act };
      expect(await sendFromPage(inside, url, forged)).toMatchObject({ ok: false });
    }
    expect(await sendFromPage(inside, marginalia, ask)).toEqual(answer);
  });

  test('a script in a page may not speak as a panel, in no method and with no words', async () => {
    const inside = await backstage(now.driver);
    const url = now.server.fixture('marginalia');
    const methods = [
      'inspect',
      'saveArticle',
      'removeArticles',
      'updateArticles',
      'undo',
      'jumpTo',
    ];
    for (const method of methods) {
      const forged = { kantlijn: 'panelToBackground', method, arg: { tabId: 1, ids: [], undo: 1 } };
      expect(await sendFromPage(inside, url, forged)).toMatchObject({ code: 'wrongSender' });
    }
    const unknown = { kantlijn: 'pageToBackground', method: 'constructor', arg: {} };
    expect(await sendFromPage(inside, url, unknown)).toMatchObject({ code: 'unknownMethod' });
    const bad = { kantlijn: 'pageToBackground', method: 'annotate', arg: { id: 'no id' } };
    expect(await sendFromPage(inside, url, bad)).toMatchObject({ code: 'badArguments' });
  });

  test('a script in a page may not read or change the settings, where the browser can keep it from them', async () => {
    const inside = await backstage(now.driver);
    const answer = await settingsFromPage(inside, now.server.fixture('marginalia'));
    if (name === 'chromium') expect(answer).toMatch(/not allowed/);
    else expect(answer).toBe('changed');
  });

  test('a revocation takes everything away at once, and a new grant brings it back', async () => {
    await page.bringToFront();
    await page.paints(marks);
    await now.driver.revoke('127.0.0.1');
    await page.paints([]);
    await page.reload();
    expect(await page.painted()).toEqual([]);
    await now.driver.grant('127.0.0.1');
    await page.paints(marks);
  });

  test('it does so in a page that lay aside meanwhile, too, once that is gone back to', async () => {
    const { driver, server } = now;
    const aside = server.page('aside', article, { 'cache-control': 'max-age=600' });
    const left = await driver.open(aside);
    await left.select(snail);
    await driver.pressShortcut(left);
    await left.paints(marks);
    await left.evaluate(() => {
      Object.assign(globalThis, { isSame: true });
    });
    await left.goto(server.page('gone-on', '<h1>Another page</h1>'));
    await driver.revoke('127.0.0.1');
    await left.evaluate(() => history.back());
    await left.until('the very document that was left', () => 'isSame' in globalThis);
    await left.paints([]);
    const inside = await backstage(driver);
    expect(await pageScripts(inside)).toBe(0);
  });
});
