import { beforeEach, describe, expect, test } from 'vitest';
import { hasCousins, learnAddress } from '../../../utils/library/learnAddress';
import { removeArticles } from '../../../utils/library/removeArticles';
import { saveArticle } from '../../../utils/library/saveArticle';
import type { ArticleId } from '../../../utils/model/ids';
import { articleAt } from '../../../utils/storage/queries/articleAt';
import { type FreshLibrary, freshLibrary, preparedPage } from '../../support/freshLibrary';

const saved = 'https://articles.example/one';

describe('an article that is saved', () => {
  let library: FreshLibrary;
  let id: ArticleId;
  beforeEach(async () => {
    library = freshLibrary();
    id = (await saveArticle(library.db, library.around, preparedPage('one'))).value;
  });
  const learn = (url: string, canonical: string | null = null) =>
    learnAddress(library.db, library.around, url, canonical);
  const at = async (url: string) => (await articleAt(library.db, url))?.id;

  test.each([
    ['with parameters added, by its own word', `${saved}?ref=feed&share=1`, saved],
    ['by its own word with some of its parameters', `${saved}?ref=feed`, `${saved}#top`],
    ['as AMP', `${saved}/amp`, null],
    ['on the host for phones', 'https://m.articles.example/one', null],
    ['by the other scheme', 'http://articles.example/one', null],
  ])('is known by another link to it: %s', async (_, url, canonical) => {
    expect(await learn(url, canonical)).toBe(true);
    expect(await at(url)).toBe(id);
  });

  test.each([
    ['no canonical address', `${saved}?page=2`, null],
    ['one of another page', `${saved}?page=2`, 'https://articles.example/two'],
    ['one of another site', `${saved}?page=2`, 'https://elsewhere.example/one'],
    ['one by another path', 'https://articles.example/two?ref=feed', saved],
    ['one with other parameters', `${saved}?id=2`, `${saved}?id=1`],
  ])('is not taken for a page with %s', async (_, url, canonical) => {
    await saveArticle(library.db, library.around, {
      ...preparedPage('other'),
      address: `${saved}?id=1`,
    });
    expect(await learn(url, canonical)).toBe(false);
    expect(await at(url)).toBeUndefined();
  });

  test('takes no address from another article, and none while it lies in the trash', async () => {
    const other = await saveArticle(library.db, library.around, preparedPage('one/amp'));
    expect(await learn(`${saved}/amp`)).toBe(false);
    expect(await at(`${saved}/amp`)).toBe(other.value);
    await removeArticles(library.db, library.around, [id]);
    expect(await learn(`${saved}?ref=feed`, saved)).toBe(false);
  });

  test('is looked for by parameters only where another address differs in nothing else', async () => {
    const asked = [
      `${saved}?a=1`,
      `${saved}x?a=1`,
      saved,
      'https://articles.example/?a=1',
      'about:x',
    ];
    expect(await Promise.all(asked.map((url) => hasCousins(library.db, url)))).toEqual([
      true,
      ...[false, false, false, false],
    ]);
  });
});
