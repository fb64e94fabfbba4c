import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { TemplateEditor } from '@/components/files/templates/TemplateEditor';
import { profiles } from '@/utils/export/template/profiles';
import type { Template } from '@/utils/export/template/Template';
import { freshLibrary } from '../../support/freshLibrary';

const host = document.createElement('div');
document.body.append(host);
const worker = { run: async () => ({ problems: [], name: '', text: '' }) } as never;
const { db } = freshLibrary();

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
});
afterEach(() => render(null, host));

function show(template: Template, onSave: (template: Template) => void): void {
  const editor = (
    <TemplateEditor db={db} worker={worker} template={template} readOnly={false} onSave={onSave} />
  );
  act(() => render(editor, host));
}

const canSave = () => !host.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled;

test('saving is offered for what was changed, and no more once that is kept', () => {
  const onSave = vi.fn();
  show(profiles.obsidian, onSave);
  // As it is read anew, for whatever reason.
  show(structuredClone(profiles.obsidian), onSave);
  expect(canSave()).toBe(false);
  const body = host.querySelector('textarea') as HTMLTextAreaElement;
  act(() => {
    body.value = 'Other words';
    body.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(canSave()).toBe(true);
  act(() => host.querySelector('form')?.requestSubmit());
  expect(onSave).toHaveBeenCalledWith({ ...profiles.obsidian, body: 'Other words' });
  show({ ...profiles.obsidian, body: 'Other words' }, onSave);
  expect(canSave()).toBe(false);
});
