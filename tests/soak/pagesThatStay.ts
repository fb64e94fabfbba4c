import type { Driver } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { backstage } from '../support/journey/backstage';
import { drop } from '../support/journey/fileDrop';
import { snail } from '../support/journey/marginalia';
import type { Rows } from './lookAt';

/** Tabs that stand open, each with an act about to be done. No browser closes them by itself, as it does a popup. */
export interface StayingPages {
  /** The web page, with one passage marked. */
  readonly page: PageView;
  /** The reading list, in which a note on that passage is being typed. */
  readonly list: PageView;
  /** The page for files, which has read a file and shows what it would bring in. */
  readonly files: PageView;
  readonly inside: PageView;
}

export async function openStayingPages(driver: Driver, url: string): Promise<StayingPages> {
  const page = await driver.open(url);
  await page.select(snail);
  await driver.pressShortcut(page);
  await page.paints([{ colour: 'yellow', text: snail }]);
  const inside = await backstage(driver);
  const list = await driver.extensionPage('sidepanel.html');
  await list.role('button', /In de kantlijn/).click();
  const card = list.role('list', 'Highlights').role('listitem').containing(snail.slice(0, 20));
  await card.role('button', 'Edit').click();
  await list.role('textbox', 'Note').fill('A note');
  const files = await driver.extensionPage('files.html#import');
  await chooseFile(files);
  return { page, list, files, inside };
}

/** Waits for what the file would bring in. */
export async function chooseFile(files: PageView): Promise<void> {
  const pocket =
    'title,url,time_added,tags,status\nAn essay,https://example.org/2,1700000000,x,unread\n';
  await drop(files, [{ name: 'pocket.csv', bytes: pocket }]);
  await files.role('button', 'Bring in').state();
}

/** What is marked, in the order of the alphabet. */
export function quotes(rows: Rows): string[] {
  return (rows.highlights as readonly { quote: string }[]).map(({ quote }) => quote).sort();
}
