import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ArticleListItem } from '@/components/library/list/ArticleListItem';
import { madeUpArticle } from '../../support/journey/madeUpLibrary';

const host = document.createElement('div');
afterEach(() => render(null, host));

test.each([
  [3, '#tag-1#tag-2#tag-3'],
  [100, /^(?:#tag-\d+){12}\+88$/],
])('of %i tags a row shows those that it has room for, and tells how many more', (count, shown) => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  const tags = Array.from({ length: count }, (_, at) => `tag-${at + 1}`);
  const article = { ...madeUpArticle(1, { tags }), highlightCount: 0, colours: [], minutesLeft: 1 };
  act(() =>
    render(
      <ArticleListItem
        place={{ index: 0, count: 1, top: 0 }}
        article={article}
        tagPens={new Map()}
        snippets={[]}
        hasPicture={false}
        selected={false}
        current={true}
        open={false}
        onOpen={() => {}}
        onTick={() => {}}
        onFocus={() => {}}
        measure={() => {}}
      />,
      host,
    ),
  );
  const told = host.querySelector('.article-row__marks')?.textContent;
  if (typeof shown === 'string') expect(told).toBe(shown);
  else expect(told).toMatch(shown);
});
