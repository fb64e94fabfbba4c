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
