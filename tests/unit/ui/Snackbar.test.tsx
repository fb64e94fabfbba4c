import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Snackbar } from '@/components/ui/Snackbar';

const host = document.createElement('div');
const row = document.createElement('button');
document.body.append(row, host);

afterEach(() => render(null, host));

function tell(notice: { text: string } | null, action = true): void {
  const snackbar = (
    <Snackbar
      notice={notice}
      {...(action && { action: { label: 'Undo', onAction: () => {} } })}
      closeLabel="Close"
      onClose={() => {}}
    />
  );
  act(() => render(snackbar, host));
}

const region = () => host.querySelector('[role="status"]');
const button = (name: string) =>
  [...host.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  ) as HTMLButtonElement;

test('what is told comes into a region that stood there before: new regions are often not read out', () => {
  tell(null);
  const before = region();
  expect(before?.textContent).toBe('');
  expect(host.querySelector('button, .snackbar')).toBe(null);
  tell({ text: 'Passage removed' });
  expect(region()).toBe(before);
  expect(before?.textContent).toBe('Passage removed');
});

test('what is told twice in the same words is written anew, so that it is read out twice', () => {
  const first = { text: 'Passage removed' };
  tell(first);
  const words = region()?.firstChild;
  tell(first);
  expect(region()?.firstChild).toBe(words);
  tell({ text: 'Passage removed' });
  expect(region()?.firstChild).not.toBe(words);
});

test.each(['Close', 'Undo'])('the focus goes back from “%s” to where it came from', (name) => {
  tell({ text: 'Passage removed' });
  row.focus();
  button(name).focus();
  tell(null);
  expect(document.activeElement).toBe(row);
});

test('the focus goes back from “Undo” where something is told that cannot be undone', () => {
  tell({ text: 'Passage removed' });
  row.focus();
  button('Undo').focus();
  tell({ text: 'Undone' }, false);
  expect(document.activeElement).toBe(row);
});

test('the focus stays in it while there is something to press, and elsewhere where it was', () => {
  tell({ text: 'Passage removed' });
  row.focus();
  button('Undo').focus();
  tell({ text: 'Article removed' });
  expect(document.activeElement).toBe(button('Undo'));
  row.focus();
  tell(null);
  expect(document.activeElement).toBe(row);
});
