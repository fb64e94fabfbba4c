import { beforeAll, beforeEach } from 'vitest';
import type { Located } from '../../support/driver/Located';
import type { PageView } from '../../support/driver/PageView';
import { chooseFromMore } from '../../support/journey/chooseFromMore';
import { fillLibrary } from '../../support/journey/fillLibrary';
import type { Launched } from '../../support/journey/launched';
import { commonplace, smallLibrary } from '../../support/journey/smallLibrary';

/** The reading list of the small library, in the panel's page. */
export class OpenList {
  page!: PageView;

  /** The list as it opens, before each test of the present suite; what a test changes, it takes back. */
  constructor(now: Launched) {
    beforeAll(async () => {
      await fillLibrary(now.driver, smallLibrary());
      this.page = await now.driver.extensionPage('sidepanel.html');
    });
    beforeEach(async () => {
      await this.page.evaluate(() => location.assign('#/'));
      await this.page.reload();
      await this.row(commonplace).state();
    });
  }

  get rows(): Located {
    return this.page.role('list', 'Reading list').role('listitem');
  }

  readonly row = (title: string): Located => this.rows.containing(title);

  readonly said = (text: string): Located => this.page.role('status').containing(text);

  readonly search = (text: string): Promise<void> =>
    this.page.role('searchbox', 'Search').fill(text);

  /** Chooses from the menu of the list. */
  readonly more = (entry: string): Promise<void> => chooseFromMore(this.page, entry);

  readonly titles = async (): Promise<string[]> => {
    const links = await this.rows.role('button').all();
    return links.map(({ name }) => name);
  };
}
