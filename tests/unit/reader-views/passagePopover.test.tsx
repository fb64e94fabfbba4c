import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PassagePopover } from '@/components/reader/passages/PassagePopover';
import { library } from '@/utils/messaging/panelClient';
import type { Highlight } from '@/utils/model/records';
import { freshLibrary } from '../../support/freshLibrary';

const host = document.createElement('div');
const text = document.createElement('a');
text.href = '#';
text.textContent = 'Words that are marked.';
const search = document.createElement('input');
document.body.append(text, search, host);

afterEach(() => render(null, host));

async function open(): Promise<void> {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  const { db } = freshLibrary();
  const range = document.createRange();
  range.selectNodeContents(text);
  const highlight = { id: 'one', colour: 'green', tags: [], note: '', selectorSets: [] };
  text.focus();
  await act(() =>
    render(
      <PassagePopover
        store={{ db, library }}
        highlight={highlight as unknown as Highlight}
        sighting={undefined}
        range={range}
        frame={host}
        isApproximate={false}
        knownTags={[]}
        onSave={async () => true}
        onRemove={() => {}}
        onRepair={async () => true}
        onClose={() => {}}
      />,
      host,
    ),
  );
}

test('has the focus in the note once that is there', async () => {
  await open();
  await vi.waitFor(() => expect(document.activeElement?.localName).toBe('textarea'));
});

test('gives the focus back as it goes, and leaves it alone from then on', async () => {
  await open();
  act(() => {
    render(null, host);
    expect(document.activeElement).toBe(text);
    search.focus();
  });
  expect(document.activeElement).toBe(search);
});
