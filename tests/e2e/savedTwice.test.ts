import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { launched } from '../support/journey/launched';
import { lighthouses, TITLE } from '../support/journey/lighthouses';

const HOST = 'news.example';
const phone = `m.${HOST}`;

describe.each(browserNames)('%s: an article at several addresses', (name) => {
  const now = launched(name, { names: [HOST, phone] });
  const at = (path: string, host = HOST) => {
    const { server } = now;
    return server.elsewhere(server.page(path, lighthouses('data:,')), host);
  };

  beforeAll(async () => {
    await keep(at('story'));
  });

  /** Saves a page as a person does, by the popup; tells whether it was offered at all. */
  async function keep(url: string): Promise<boolean> {
    const { driver } = now;
    const page = await driver.open(url);
    const popup = await driver.popup(page);
    const save = popup.role('button', 'Save article');
    await popup.role('heading', TITLE).state();
    // Either the button or the word that it is saved stands there once the library has been asked.
    await popup.until('what is known', () => document.querySelector('.popup-head__state'));
    const isOffered = (await save.count()) > 0;
    if (isOffered) {
      await save.click();
      await save.gone();
    }
    await popup.role('button', 'Add tags').state();
    await driver.closePopup(popup);
    await page.close();
    return isOffered;
  }

  async function titles(): Promise<string[]> {
    const panel = await now.driver.extensionPage('sidepanel.html');
    await panel.role('status').containing('article').state();
    const rows = panel.role('list', 'Reading list').role('listitem').role('button');
    const names = await rows.names();
    await panel.close();
    return names;
  }

  test('is known at once where only its tracking parameters are others', async () => {
    expect(await keep(`${at('story')}?utm_source=letter&fbclid=x#part`)).toBe(false);
  });

  test('is known at once where another address redirects to it', async () => {
    const { server } = now;
    const target = at('story');
    const short = server.page('short', '', { location: target });
    expect(await keep(server.elsewhere(short, HOST))).toBe(false);
    expect(await titles()).toEqual([TITLE]);
  });

  test('is the same article on the host for phones and as AMP', async () => {
    await keep(at('story', phone));
    await keep(at('story/amp'));
    expect(await titles()).toEqual([TITLE]);
  });

  test('is the same article at an address that names it as canonical', async () => {
    const canonical = `<link rel="canonical" href="${at('story')}">`;
    const print = now.server.page(
      'print/77',
      lighthouses('data:,', (html) => html.replace('</head>', `${canonical}</head>`)),
    );
    await keep(now.server.elsewhere(print, HOST));
    expect(await titles()).toEqual([TITLE]);
  });

  test('and another article of the site is another', async () => {
    const other = now.server.page(
      'another-story',
      lighthouses('data:,', (html) => html.replaceAll(TITLE, 'Another story')),
    );
    await keepAnother(now.server.elsewhere(other, HOST));
    expect((await titles()).sort()).toEqual(['Another story', TITLE].sort());
  });

  async function keepAnother(url: string): Promise<void> {
    const { driver } = now;
    const page = await driver.open(url);
    const popup = await driver.popup(page);
    await popup.role('button', 'Save article').click();
    await popup.role('button', 'Add tags').state();
    await driver.closePopup(popup);
    await page.close();
  }
});
