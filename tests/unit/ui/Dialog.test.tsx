import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from '@/components/ui/Dialog';

const host = document.createElement('div');
const row = document.createElement('button');
const search = document.createElement('input');
document.body.append(row, search, host);

afterEach(() => render(null, host));

function show(): void {
  row.focus();
  const dialog = (
    <Dialog title="Title" closeLabel="Close" onClose={() => {}}>
      <button type="button">Yes</button>
    </Dialog>
  );
  act(() => render(dialog, host));
}

test('gives the focus back to where it was as it goes', () => {
  show();
  search.focus();
  render(null, host);
  expect(document.activeElement).toBe(row);
});

test('leaves the focus alone once it has gone', async () => {
  show();
  act(() => {
    render(null, host);
    search.focus();
  });
  expect(document.activeElement).toBe(search);
});

function showFor(onClose: () => void): HTMLDialogElement {
  const dialog = (
    <Dialog title="Title" closeLabel="Close" onClose={onClose}>
      <input />
    </Dialog>
  );
  act(() => render(dialog, host));
  return host.querySelector('dialog') as HTMLDialogElement;
}

/** A press that begins on one element and ends on another: the click is of what holds both. */
function drag(from: Element, dialog: HTMLDialogElement): void {
  from.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  dialog.dispatchEvent(new Event('click', { bubbles: true }));
}

test('goes at a press outside, and not when what is typed in it is selected beyond its edge', () => {
  const onClose = vi.fn();
  const dialog = showFor(onClose);
  drag(dialog.querySelector('input') as Element, dialog);
  expect(onClose).not.toHaveBeenCalled();
  drag(dialog, dialog);
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('is told of when the browser closes it without asking, and not when it is taken away', () => {
  const onClose = vi.fn();
  const dialog = showFor(onClose);
  dialog.dispatchEvent(new Event('close'));
  expect(onClose).toHaveBeenCalledTimes(1);
  render(null, host);
  dialog.dispatchEvent(new Event('close'));
  expect(onClose).toHaveBeenCalledTimes(1);
});
