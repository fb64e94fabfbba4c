import { Ellipsis } from 'lucide';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Menu } from '@/components/ui/Menu';

const host = document.createElement('div');
document.body.append(host);

afterEach(() => render(null, host));

test('its button says that it opens a menu, and whether that is open', () => {
  act(() => render(<Menu icon={Ellipsis} label="More" items={[]} />, host));
  const button = host.querySelector('button') as HTMLButtonElement;
  expect(button.getAttribute('aria-haspopup')).toBe('menu');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  act(() => button.click());
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

const items = ['Trash', 'Tags', 'Duplicates', 'Files'].map((label) => ({ label, onSelect() {} }));

function press(key: string, modifiers: KeyboardEventInit = {}): void {
  const init = { key, bubbles: true, cancelable: true, ...modifiers };
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
  });
}

function open(): void {
  act(() => render(<Menu icon={Ellipsis} label="More" items={items} />, host));
  act(() => host.querySelector('button')?.click());
}

test('a letter goes to the next item that begins with it', () => {
  open();
  const reached = ['t', 'T', 'f', 'x', 'd'].map((key) => {
    press(key);
    return document.activeElement?.textContent;
  });
  expect(reached).toEqual(['Tags', 'Trash', 'Files', 'Files', 'Duplicates']);
});

test('keys that are pressed in it are no shortcuts of the page', () => {
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  addEventListener('keydown', hear);
  open();
  for (const key of ['f', 'Delete', '?', 'ArrowDown', 'Enter', 'Escape']) press(key);
  open();
  press('z', { ctrlKey: true });
  removeEventListener('keydown', hear);
  expect(heard).toEqual(['z']);
});

test('Tab closes it, and goes on from its button', () => {
  open();
  press('Tab');
  expect(host.querySelector('[role="menu"]')).toBe(null);
  expect(document.activeElement).toBe(host.querySelector('button'));
});

test('the arrows open it: at its first item, or at its last', () => {
  act(() => render(<Menu icon={Ellipsis} label="More" items={items} />, host));
  const reached = ['ArrowDown', 'ArrowUp'].map((key) => {
    host.querySelector('button')?.focus();
    press(key);
    const { textContent } = document.activeElement as Element;
    press('Escape');
    return textContent;
  });
  expect(reached).toEqual(['Trash', 'Files']);
});
