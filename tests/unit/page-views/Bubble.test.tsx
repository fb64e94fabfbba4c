import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Bubble } from '@/components/page/Bubble';
import type { ShownMark } from '@/utils/page/PageUi';
import { plain } from '../../support/freshLibrary';

const actions = {
  annotate: vi.fn(async () => {}),
  copy: vi.fn(async () => {}),
  acceptChange: vi.fn(async () => async () => {}),
  remove: vi.fn(async () => async () => {}),
};
const shown = {
  mark: { ...plain, id: 'one', quote: 'words as marked', selectorSets: [] },
  changedTo: 'words as they are',
  where: () => [],
  actions,
} as unknown as ShownMark;

const host = document.createElement('div');
document.body.append(host);
const root = host.attachShadow({ mode: 'open' });

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
});
afterEach(() => render(null, root));

async function press(name: string): Promise<void> {
  const buttons = [...root.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`No ${name} among ${buttons.map((one) => one.textContent)}`);
  await act(async () => button.click());
}

test('a change that was taken over is not offered once more after something else was done, and can still be taken back', async () => {
  await act(() => render(<Bubble shown={shown} onClose={() => {}} />, root));
  await press('page_acceptChange');
  await vi.waitFor(() => expect(root.textContent).toContain('page_accepted'));
  await press('page_copy');
  await vi.waitFor(() => expect(root.textContent).toContain('page_copied'));
  expect(root.textContent).not.toContain('page_changedSince');
  await press('page_undo');
});
