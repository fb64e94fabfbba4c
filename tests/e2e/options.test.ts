import { beforeAll, describe, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { launched } from '../support/journey/launched';

describe.each(browserNames)('%s: the settings', (name) => {
  const now = launched(name);
  let options: PageView;

  beforeAll(async () => {
    options = await now.driver.extensionPage('options.html');
  });

  test('a theme is shown at once, and kept', async () => {
    await now.driver.setColourScheme('light');
    await options.role('radio', 'Dark').click();
    await options.until('dark', () => document.documentElement.dataset.theme === 'dark');
    await options.reload();
    await options.until('dark', () => document.documentElement.dataset.theme === 'dark');
    await options.role('radio', 'As the browser').click();
    await options.until('light', () => document.documentElement.dataset.theme === undefined);
  });

  test('switches and the words for a colour are kept as they are changed', async () => {
    const toolbar = options.role('switch', 'Offer the pens where I select text');
    await toolbar.click();
    await toolbar.waitFor(({ checked }) => checked === true);
    await options.role('textbox', 'Green').fill('agree');
    await options.reload();
    await toolbar.waitFor(({ checked }) => checked === true);
    await options.role('textbox', 'Green').waitFor(({ value }) => value === 'agree');
  });

  test('a site that is granted is listed, given back, and granted again by undo', async () => {
    await now.driver.grant('127.0.0.1');
    await options.bringToFront();
    const sites = options.role('list', 'Sites that show highlights again').role('listitem');
    await sites.toCount(1);
    await sites.role('button', 'Remove 127.0.0.1').press('Enter');
    await sites.gone();
    await options.until(
      'the focus on the words for an empty list',
      (words) => document.activeElement?.textContent === words,
      'No site yet. Switch one on in the popup, on a page of that site.',
    );
    await now.driver.preapprove('127.0.0.1');
    await options.role('button', 'Undo').click();
    await sites.toCount(1);
    await options.role('status').containing('Undone').state();
    await options.role('button', 'Undo').gone();
  });

  test('everything about files is a link away', async () => {
    await options.role('link', 'Backup').click();
    const files = await now.driver.tab(`${now.driver.origin}/files.html`);
    await files.role('button', 'Make a backup now').state();
    await files.close();
    await options.bringToFront();
  });

  test('the shortcut and the use of the disk are told', async () => {
    await waitUntil('the shortcut', async () => /Alt\+Shift\+H/.test(await options.text()));
    await waitUntil('the use', async () =>
      /Your library takes [\d.,]+ MB/.test(await options.text()),
    );
  });
});
