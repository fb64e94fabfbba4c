import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { launched } from '../support/journey/launched';
import { openReadingList } from '../support/journey/openReadingList';

describe.each(browserNames)('%s: in Dutch', (name) => {
  const now = launched(name, { language: 'nl' });

  test('the popup and the reading list speak Dutch', async () => {
    const { driver, server } = now;
    const page = await driver.open(server.fixture('marginalia'));
    const popup = await driver.popup(page);
    await popup.role('button', 'Artikel bewaren').click();
    await popup.role('button', 'Artikel bewaren').gone();
    const panel = await openReadingList(driver, popup, 'Leeslijst openen');
    await panel.role('list', 'Leeslijst').role('listitem').state();
    expect(await panel.text()).not.toMatch(/\b(search|reading list|all tags|archived)\b/i);
  });
});
