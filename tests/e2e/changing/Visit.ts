import { beforeAll } from 'vitest';
import type { BrowserName, Driver } from '../../support/driver/Driver';
import type { PageView } from '../../support/driver/PageView';
import type { Launched } from '../../support/journey/launched';
import { article, proof } from '../../support/journey/marginalia';
import type { PageServer } from '../../support/server';

/** A tab in which the article is visited, on a site that shows its marks again. */
export class Visit {
  page!: PageView;
  readonly #now: Launched;

  /** Opens the tab before the tests of the present suite. */
  constructor(
    readonly name: BrowserName,
    now: Launched,
  ) {
    this.#now = now;
    beforeAll(async () => {
      await this.driver.grant('127.0.0.1');
      this.page = await this.driver.open(this.server.page('blank', '<title>Blank</title>'));
    });
  }

  get driver(): Driver {
    return this.#now.driver;
  }

  get server(): PageServer {
    return this.#now.server;
  }

  /** Visits the article at an address of its own and marks the passage. */
  async mark(path: string): Promise<void> {
    await this.page.goto(this.server.page(path, article));
    await this.page.select(proof);
    await this.driver.pressShortcut(this.page);
    await this.page.paints([{ colour: 'yellow', text: proof }]);
    await this.page.ui.role('dialog', 'Highlighted').role('button', 'Done').click();
  }

  /** Waits until the popup's card says this of the passage. */
  async popupSays(words: string): Promise<void> {
    const popup = await this.driver.popup(this.page);
    const card = popup.role('list', 'Highlights on this page').role('listitem').nth(0);
    await card.waitFor(({ text }) => text.includes(words), `says “${words}”`);
    await this.driver.closePopup(popup);
  }
}
