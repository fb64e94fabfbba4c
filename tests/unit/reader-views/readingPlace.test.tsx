import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useReadingPlace } from '@/components/reader/article/useReadingPlace';

const save = vi.fn();
let root: HTMLElement;
let host: HTMLElement;
/** Where the text that is come back to stands in the window: the type moves it. */
let textAt = 0;

function Follower({ setting }: { setting: number }) {
  useReadingPlace(root, null, { restore: 0.5, setting, save });
  return null;
}

/** Effects run after the frame that follows. */
async function show(setting: number) {
  render(<Follower setting={setting} />, host);
  await vi.advanceTimersByTimeAsync(200);
}

const scrolledTo = (top: number) => {
  scrollTo({ top, behavior: 'instant' });
  dispatchEvent(new Event('scroll'));
};
const press = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
const rest = () => vi.advanceTimersByTimeAsync(2_000);

beforeEach(() => {
  vi.useFakeTimers();
  save.mockClear();
  root = document.createElement('article');
  root.textContent = 'one two three four';
  host = document.createElement('div');
  document.body.replaceChildren(root, host);
  scrollTo({ top: 0, behavior: 'instant' });
  textAt = 1_000;
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, textAt - scrollY, 10, 10),
  );
});

afterEach(() => {
  render(null, host);
  vi.useRealTimers();
});

test('being brought back is not reading, even when a key comes before word of it', async () => {
  await show(30);
  expect(scrollY).toBe(920);
  press();
  dispatchEvent(new Event('scroll'));
  await rest();
  expect(save).not.toHaveBeenCalled();
});

test('what the window does by itself when the type is set is not reading', async () => {
  await show(30);
  press();
  scrolledTo(700);
  textAt = 500;
  await show(14);
  expect(scrollY).toBe(420);
  await rest();
  expect(save).not.toHaveBeenCalled();
});

test('a person who moves on is followed, also back to where the window was brought', async () => {
  await show(30);
  press();
  scrolledTo(950);
  scrolledTo(920);
  await rest();
  expect(save).toHaveBeenCalledOnce();
});
