import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { AnnotationForm } from '@/components/annotation/AnnotationForm';
import { plain } from '../../support/freshLibrary';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const host = document.createElement('div');
document.body.append(host);
afterEach(() => render(null, host));

const note = () => host.querySelector('textarea') as HTMLTextAreaElement;

async function type(words: string): Promise<void> {
  await act(async () => {
    note().value = words;
    note().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function pressSave(): Promise<void> {
  const key = { key: 'Enter', ctrlKey: true, bubbles: true };
  await act(async () => void note().dispatchEvent(new KeyboardEvent('keydown', key)));
}

test('saving once more while it is being saved does nothing, and what is typed meanwhile is saved as well', async () => {
  const answers: ((isSaved: boolean) => void)[] = [];
  const onSave = vi.fn(() => new Promise<boolean>((answer) => answers.push(answer)));
  const form = (
    <AnnotationForm annotation={plain} knownTags={[]} onSave={onSave} onCancel={() => {}} />
  );
  await act(() => render(form, host));
  await type('before');
  await pressSave();
  await pressSave();
  expect(onSave.mock.calls).toMatchObject([[{ note: 'before' }]]);
  await type('before and after');
  await act(async () => answers[0]?.(true));
  expect(onSave.mock.calls).toMatchObject([[{ note: 'before' }], [{ note: 'before and after' }]]);
});
