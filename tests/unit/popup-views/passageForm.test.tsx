import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { PassageForm } from '@/components/popup/PassageForm';
import type { Colour } from '@/utils/model/colour';
import type { Annotation } from '@/utils/model/page';
import { lastColour } from '@/utils/settings/lastColour';
import { passage } from '../../support/freshLibrary';

const made: Annotation[] = [];
const pens = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];

async function show(): Promise<void> {
  await act(() =>
    render(
      <PassageForm
        selection={passage('words')}
        knownTags={[]}
        canHighlight
        draft={null}
        onDraft={() => {}}
        onHighlight={async (annotation) => made.push(annotation) > 0}
      />,
      document.body,
    ),
  );
}

beforeEach(async () => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
  fakeBrowser.reset();
  made.length = 0;
  await act(() => render(null, document.body));
});

test('no pen can be chosen before the one used last is known', async () => {
  let resolve: (colour: Colour) => void = () => {};
  const promise = new Promise<Colour>((done) => {
    resolve = done;
  });
  vi.spyOn(lastColour, 'getValue').mockReturnValue(promise);
  await show();
  // Nothing could be chosen before: what would have seemed chosen was not.
  expect(pens()).toEqual([]);
  resolve('purple');
  await vi.waitFor(() => expect(pens().find(({ checked }) => checked)?.value).toBe('purple'));
  await act(async () => pens()[0]?.click());
  await act(async () => document.querySelector('form')?.requestSubmit());
  await vi.waitFor(() => expect(made.map(({ colour }) => colour)).toEqual(['yellow']));
});

test('what is typed while a passage is being written stays', async () => {
  const drafts: unknown[] = [];
  let answer: (isDone: boolean) => void = () => {};
  const form = (
    <PassageForm
      selection={passage('words')}
      knownTags={[]}
      canHighlight
      draft={null}
      onDraft={(draft) => drafts.push(draft)}
      onHighlight={() =>
        new Promise((done) => {
          answer = done;
        })
      }
    />
  );
  await act(() => render(form, document.body));
  await vi.waitFor(() => expect(note()).toBeTruthy());
  await type('before');
  await act(async () => document.querySelector('form')?.requestSubmit());
  await type('before and after');
  await act(async () => answer(true));
  expect(note()?.value).toBe('before and after');
  expect(drafts.at(-1)).toMatchObject({ note: 'before and after' });
});

const note = () => document.querySelector('textarea');

async function type(words: string): Promise<void> {
  const field = note() as HTMLTextAreaElement;
  await act(async () => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
