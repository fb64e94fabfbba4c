import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
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
