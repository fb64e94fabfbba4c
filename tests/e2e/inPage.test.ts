import { beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { contrastProblems } from '../support/journey/contrastProblems';
import { launched } from '../support/journey/launched';
import { snail } from '../support/journey/marginalia';

describe.each(browserNames)('%s: what is shown in the page', (name) => {
  const now = launched(name);
  let page: PageView;

  // Each test has an address, and so an article, of its own.
  beforeEach(async ({ task }) => {
    page = await now.driver.open(`${now.server.fixture('marginalia')}?test=${task.id}`);
    await page.select(snail);
  });

  test('the shortcut highlights and shows a confirmation that takes pen, tags and note', async () => {
    await now.driver.pressShortcut(page);
    const dialog = page.ui.role('dialog', 'Highlighted');
    await dialog.role('radiogroup', 'Colour').role('radio', 'Pink').click();
    await dialog.role('textbox', 'Tags').type('animals');
    await page.press('Enter');
    await dialog.role('textbox', 'Note').type('In armour!');
    await dialog.role('button', 'Done').click();
    await dialog.gone();
    await page.paints([{ colour: 'pink', text: snail }]);

    await page.clickOn(snail);
    const bubble = page.ui.role('dialog', 'Highlight');
    await bubble.role('textbox', 'Note').waitFor(({ value }) => value === 'In armour!');
    expect((await bubble.state()).text).toContain('animals');
  });

  test('Undo in the confirmation takes the highlight back', async () => {
    await now.driver.pressShortcut(page);
    await waitUntil('the mark', async () => (await page.painted()).length === 1);
    await page.ui.role('dialog', 'Highlighted').role('button', 'Undo').click();
    await page.paints([]);
  });

  test('a click on a mark opens its note; it can be changed, deleted and brought back', async () => {
    await now.driver.pressShortcut(page);
    await page.ui.role('dialog', 'Highlighted').role('button', 'Done').click();
    await page.clickOn(snail);
    const bubble = page.ui.role('dialog', 'Highlight');
    await bubble.role('radiogroup', 'Colour').role('radio', 'Blue').click();
    await page.paints([{ colour: 'blue', text: snail }]);
    await bubble.role('button', 'Delete').click();
    await page.paints([]);
    await page.ui.role('button', 'Undo').click();
    await page.paints([{ colour: 'blue', text: snail }]);
  });

  test('Escape puts it away, and what was typed is kept', async () => {
    await now.driver.pressShortcut(page);
    const dialog = page.ui.role('dialog', 'Highlighted');
    await dialog.role('textbox', 'Note').type('half a thought');
    await page.press('Escape');
    await dialog.gone();
    await page.clickOn(snail);
    const note = page.ui.role('dialog', 'Highlight').role('textbox', 'Note');
    await note.waitFor(({ value }) => value === 'half a thought');
  });

  test('keys typed into it do not reach the page, and it leaves nothing behind', async () => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      document.addEventListener('keydown', ({ key }) => seen.push(key));
    });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await now.driver.pressShortcut(page);
    await page.ui.role('dialog', 'Highlighted').role('textbox', 'Note').type('xyz');
    await page.ui.role('dialog', 'Highlighted').role('button', 'Done').click();
    await page.ui.role('dialog', 'Highlighted').gone();
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.filter((key) => 'xyz'.includes(key))).toEqual([]);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    expect(after).toBe(before);
  });

  test('the page can neither look into it nor click in it', async () => {
    await now.driver.pressShortcut(page);
    await page.ui.role('dialog', 'Highlighted').state();
    const tried = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll(':root > :not(head, body)')];
      for (const host of hosts) {
        for (const type of ['pointerdown', 'mousedown', 'click']) {
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        }
      }
      return { hosts: hosts.length, open: hosts.filter((host) => host.shadowRoot).length };
    });
    expect(tried).toEqual({ hosts: 1, open: 0 });
    expect(await page.ui.role('dialog', 'Highlighted').count()).toBe(1);
    expect((await page.painted()).map(({ text }) => text)).toEqual([snail]);
  });

  test.each(['light', 'dark'] as const)(
    'nothing serious is wrong for assistive technology or weak eyes, %s',
    async (scheme) => {
      await now.driver.setColourScheme(scheme);
      await now.driver.pressShortcut(page);
      // Untouched it would go by itself, before a busy machine has looked at it.
      await page.ui.role('dialog', 'Highlighted').role('textbox', 'Note').click();
      expect(await accessibilityProblems(page.ui)).toEqual([]);
      expect(await contrastProblems(page.ui)).toEqual([]);
      await page.ui.role('dialog', 'Highlighted').role('button', 'Done').click();
      await page.clickOn(snail);
      await page.ui.role('dialog', 'Highlight').state();
      expect(await accessibilityProblems(page.ui)).toEqual([]);
      expect(await contrastProblems(page.ui)).toEqual([]);
      await now.driver.setColourScheme('light');
    },
  );
});
