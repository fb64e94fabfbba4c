import type { ArticleId } from '../../../utils/model/ids';
import type { PageView } from '../driver/PageView';
import type { Launched } from './launched';
import { lighthouses, redPixel, TITLE } from './lighthouses';
import { saveOpenPage } from './saveOpenPage';

/** An article that is saved, and open in two tabs. */
export interface InReader {
  readonly page: PageView;
  readonly reader: PageView;
  readonly article: ArticleId;
  /** Address of its picture. */
  readonly picture: string;
}

/** Saves the article about lighthouses (at `tower`, its site granted) and opens it in the reader view; `change` rewrites it first. */
export async function readLighthouses(
  { driver, server }: Launched,
  change?: (html: string) => string,
): Promise<InReader> {
  await driver.grant('127.0.0.1');
  const picture = server.page('tower.png', redPixel, { 'content-type': 'image/png' });
  const page = await driver.open(server.page('tower', lighthouses(picture, change)));
  const article = await saveOpenPage(driver, page);
  const reader = await driver.extensionPage(`reader.html?article=${article}`);
  await reader.role('heading', TITLE).state();
  return { page, reader, article, picture };
}
