import { expect, test } from 'vitest';
import { layOnPaper } from '@/components/reader/saving/layOnPaper';

test('the text on paper has its passages as elements and its own pictures, and after it all is as it was', () => {
  document.body.innerHTML =
    '<main><div class="article" data-article-text=""><p>one <img alt="a"> two</p><img alt="b"></div></main>';
  const root = document.querySelector('[data-article-text]') as HTMLElement;
  const before = document.body.innerHTML;
  const pictures = [...document.querySelectorAll('img')];
  const range = document.createRange();
  range.selectNodeContents(root.querySelector('p')?.lastChild as Text);
  const takeAway = layOnPaper(root, [{ name: 'x', colour: 'pink', range }]);
  const copy = root.previousElementSibling;
  expect(copy?.querySelector('mark.pink')?.textContent).toBe(' two');
  expect([...(copy?.querySelectorAll('img') ?? [])]).toEqual(pictures);
  expect(document.querySelectorAll('img')).toHaveLength(2);
  expect(document.querySelectorAll('[data-article-text]')).toHaveLength(1);
  takeAway();
  expect(document.body.innerHTML).toBe(before);
  expect([...document.querySelectorAll('img')]).toEqual(pictures);
  expect(range.toString()).toBe(' two');
});
