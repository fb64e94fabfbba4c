import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { HighlightCard } from '@/components/annotation/HighlightCard';
import { library } from '@/utils/messaging/panelClient';
import { freshLibrary } from '../../support/freshLibrary';
import { aHighlight } from '../export/records';

const host = document.createElement('div');
afterEach(() => render(null, host));

function show(note: string): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  const { db } = freshLibrary();
  act(() =>
    render(
      <HighlightCard
        store={{ db, library }}
        highlight={aHighlight(1, { note })}
        knownTags={[]}
        onJump={() => {}}
        onChange={async () => true}
        onRemove={() => {}}
      />,
      host,
    ),
  );
}

const unfold = () => host.querySelector<HTMLButtonElement>('.highlight-card__more');
const isFolded = () =>
  host.querySelector('.highlight-card__note')?.getAttribute('data-folded') === 'true';

test.each([
  ['long', 'word '.repeat(20_000)],
  ['tall', 'line\n'.repeat(9)],
])('a %s note is folded until it is asked for', (_, note) => {
  show(note);
  expect(isFolded()).toBe(true);
  expect(unfold()?.getAttribute('aria-expanded')).toBe('false');
  act(() => unfold()?.click());
  expect(isFolded()).toBe(false);
  expect(unfold()?.getAttribute('aria-expanded')).toBe('true');
});

test('a short note is shown as it is', () => {
  show('Two\nlines');
  expect(isFolded()).toBe(false);
  expect(unfold()).toBeNull();
});
