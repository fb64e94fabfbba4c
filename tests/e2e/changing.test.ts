import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { launched } from '../support/journey/launched';
import { article, proof } from '../support/journey/marginalia';
import { livingPages } from './changing/livingPages';
import { passageLinks } from './changing/passageLinks';
import { reworded, scenarios } from './changing/scenarios';
import { unusualAddresses } from './changing/unusualAddresses';
import { Visit } from './changing/Visit';

describe.each(browserNames)('%s: a page that is another at the next visit', (name) => {
  const visit = new Visit(name, launched(name));

  test.each(scenarios)('%s', async (scenario, edit, expected) => {
    const path = `changing-${scenario.replace(/\W+/g, '-')}`;
    await visit.mark(path);
    expect(edit(article)).not.toBe(article);
    await visit.page.goto(visit.server.page(path, edit(article)));
    if (expected) {
      await visit.page.paints([{ colour: 'yellow', text: expected }]);
      return;
    }
    await visit.popupSays('Not found on the page');
    expect(await visit.page.painted()).toEqual([]);
  });

  test('changed words have a dashed line, and the popup says that they have changed', async () => {
    const path = 'changing-look';
    await visit.mark(path);
    await visit.page.goto(visit.server.page(path, article.replace(proof, reworded)));
    await visit.page.paints([{ colour: 'yellow', text: reworded }]);
    expect(await visit.page.evaluate(() => [...CSS.highlights.keys()])).toEqual([
      expect.stringContaining('-approximate-'),
    ]);
    await visit.popupSays('has changed since');
  });

  livingPages(visit);
  unusualAddresses(visit);
  // Last: it takes the site's access away.
  passageLinks(visit);
});
