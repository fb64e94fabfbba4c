import { expect, test, vi } from 'vitest';
import { TextIndex } from '@/utils/anchoring/TextIndex';
import { LiveIndex } from '@/utils/page/LiveIndex';
import { atOnce } from '@/utils/text/atOnce';

function page(count: number): HTMLElement {
  const paragraphs = Array.from({ length: count }, (_, at) => `<p>a${at}</p>`);
  document.body.innerHTML = `<main>${paragraphs.join('')}</main>`;
  return document.body;
}

function watched(root: Node): LiveIndex {
  const observer = new MutationObserver(() => {});
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return new LiveIndex(() => observer.takeRecords());
}

test('a page is read once, then only where it changed', () => {
  const root = page(9);
  const live = watched(root);
  const index = atOnce(live.read(root));
  expect(atOnce(live.read(root))).toBe(index);

  root.querySelectorAll('p')[4]?.append(' new');
  const untouched = vi.spyOn(index.nodes[1] as Text, 'data', 'get');
  const after = atOnce(live.read(root));
  expect(untouched).not.toHaveBeenCalled();
  expect(after.text).toBe('a0a1a2a3a4newa5a6a7a8');
});

test('what changes while it is being read is seen the next time', () => {
  const root = page(4_000);
  const live = watched(root);
  const reading = live.read(root);
  // First its elements are looked at, then its text.
  for (const _ of ['elements', 'text']) expect(reading.next().done).toBe(false);
  root.querySelector('p')?.replaceChildren('changed');
  expect(atOnce(reading).text).not.toContain('changed');
  expect(atOnce(live.read(root)).text).toBe(TextIndex.of(root).text);
});

test('a reading that was given up, or forgotten, leaves nothing behind', () => {
  const root = page(4_000);
  const live = watched(root);
  live.read(root).next();
  root.querySelector('p')?.replaceChildren('changed');
  expect(atOnce(live.read(root)).text).toBe(TextIndex.of(root).text);

  live.forget();
  const reading = live.read(root);
  reading.next();
  live.forget();
  root.append('late');
  atOnce(reading);
  expect(atOnce(live.read(root)).text).toBe(TextIndex.of(root).text);
});

test('after more changes than are worth keeping, and below another root, all is read anew', () => {
  const root = page(2);
  const live = watched(root);
  atOnce(live.read(root));
  for (let at = 0; at < 2_100; at++) root.prepend(`${at} `);
  expect(atOnce(live.read(root)).text).toBe(TextIndex.of(root).text);

  const main = root.querySelector('main') as HTMLElement;
  expect(atOnce(live.read(main)).text).toBe('a0a1');
});
