import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { launched } from '../support/journey/launched';
import { TITLE } from '../support/journey/marginalia';
import { openReadingList } from '../support/journey/openReadingList';
import { hasSeed } from '../support/server';

const sections = [
  'Level playing field',
  'Waartoe?',
  'Niet zenden',
  'Meesturen en meebewegen',
  'Tenslotte',
];
const outside = ['Reageer', 'Gravatar', 'Laatste reacties', 'Goethe', 'CSR Academy', 'powered by'];

/** What is to be kept of an article; the seed only where it lies beside the repository. */
const articles = [
  {
    name: 'marginalia',
    kind: 'fixture' as const,
    title: TITLE,
    language: 'en',
    kept: ['A conversation across centuries', 'Margins made of light', 'The quarrel'],
    left: ['Essays', 'No cookies'],
  },
  ...(hasSeed()
    ? [
        {
          name: 'seed',
          kind: 'corpus' as const,
          title: 'Horizontaal Samenwerken',
          language: 'nl',
          kept: sections,
          left: outside,
        },
      ]
    : []),
];

describe.each(browserNames)('%s: an article is kept whole', (name) => {
  const now = launched(name);

  test.each(articles)('$name', async ({ name: article, kind, title, language, kept, left }) => {
    const { driver, server } = now;
    const page = await driver.open(server[kind](article));
    const popup = await driver.popup(page);
    await popup.role('heading', title).state();
    await popup.role('button', 'Save article').click();
    await popup.role('button', 'Save article').gone();
    const panel = await openReadingList(driver, popup);
    await panel.role('list', 'Reading list').role('button', title).click();
    await panel.role('heading', title).state();
    await panel.role('button', 'Read').click();
    const reader = await driver.tab(`${driver.origin}/reader.html`);
    await reader.role('heading', title).state();
    for (const words of kept) {
      await reader.until(words, (text) => document.body.textContent?.includes(text), words);
    }
    const shown = await reader.text();
    for (const words of left) expect(shown).not.toContain(words);
    const spoken = await reader.evaluate(
      (tongue) => document.querySelector(`[lang|="${tongue}"]`) !== null,
      language,
    );
    expect(spoken).toBe(true);
    await reader.close();
    await panel.role('button', 'Back to the list').click();
    await page.close();
  });
});
