import { expect, test } from 'vitest';
import type { PageView } from '../../support/driver/PageView';
import { chooseFromMore } from '../../support/journey/chooseFromMore';
import type { Launched } from '../../support/journey/launched';
import { TITLE } from '../../support/journey/lighthouses';

/** The reader view of an article with two pictures, of which one is too large to be kept. */
export interface OpenReader {
  readonly now: Launched;
  readonly reader: PageView;
  /** Address of the picture that is not too large. */
  readonly picture: string;
}

/** Pictures of an article wait, are loaded, kept and let go. The last test takes the picture from the server. */
export function images(at: OpenReader): void {
  test('images always load by a setting, and wait again without it', async () => {
    const before = at.now.server.asked(at.picture);
    await at.reader.role('button', 'Load images of this article').state();
    const setting = at.reader.role('switch', 'Always load images');
    await at.reader.role('button', 'Type').click();
    await setting.click();
    await at.reader.role('button', 'Load images of this article').gone();
    await at.reader.until('the picture', () =>
      [...document.images].some(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
    expect(at.now.server.asked(at.picture)).toBeGreaterThan(before);
    await at.reader.role('button', 'Type').click();
    await setting.waitFor(({ checked }) => checked === true);
    await setting.click();
    await at.reader.role('button', 'Load images of this article').state();
    await at.reader.until('them to wait again', () => !document.querySelector('.article img[src]'));
  });

  test('images are kept with their progress told; one that is too large is not, and all can be let go', async () => {
    await at.now.driver.preapprove('127.0.0.1');
    await at.reader.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('progress');
        if (bar)
          told.push(`${bar.value} of ${bar.max}: ${bar.closest('[role=status]')?.textContent}`);
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await at.reader.role('button', 'Keep images').click();
    await at.reader.role('status').containing('1 image could not be kept').state();
    const told = await at.reader.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told).toContain('0 of 2: Keeping images - 0 of 2');
    expect(told).toContain('1 of 2: Keeping images - 1 of 2');
    await at.reader.until('the picture', () =>
      [...document.images].some(({ src, naturalWidth }) => src.startsWith('blob:') && naturalWidth),
    );
    await chooseFromMore(at.reader, 'Remove kept images');
    await at.reader.role('status').containing('The kept images are removed').state();
    await at.reader.until('them to wait again', () => !document.querySelector('.article img[src]'));
    await at.reader.role('button', 'Load images of this article').state();
  });

  test('a picture that did not come has its words in its place', async () => {
    at.now.server.page('tower.png', 'gone', { location: '/nowhere.png' });
    await at.reader.role('button', 'Load images of this article').click();
    await at.reader.until('it to be opened anew', () => location.search.includes('images=load'));
    await at.reader.role('heading', TITLE).state();
    await at.reader.evaluate(() => document.querySelector('.article img')?.scrollIntoView());
    await at.reader.until('its frame', () => document.querySelector('.article img[data-failed]'));
    const frame = await at.reader.evaluate(() => {
      const failed = document.querySelector('.article img[data-failed]');
      return failed && getComputedStyle(failed).borderTopStyle;
    });
    expect(frame).toBe('dashed');
  });
}
