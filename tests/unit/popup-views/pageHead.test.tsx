import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { PageHead, type PageHeadProps } from '@/components/popup/PageHead';
import { freshLibrary } from '../../support/freshLibrary';

// The key is what is said here: what the texts are is for the locales and the browsers.
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const host = document.createElement('div');
const elsewhere = document.createElement('button');
document.body.append(host, elsewhere);
const store = { db: freshLibrary().db, library: {} };

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});
afterEach(() => render(null, host));

function show(article: object | null): void {
  const props = {
    store,
    article,
    heading: createRef(),
    metadata: { title: 'Title', byline: '', site: '', language: null, minutes: 1 },
    content: { status: 'readable' },
    host: 'articles.example',
    acts: {},
    knownTags: [],
    canSave: true,
    isMain: true,
    onSave: () => {},
  };
  act(() => render(<PageHead {...(props as unknown as PageHeadProps)} />, host));
}

const button = () => host.querySelector('button') as HTMLButtonElement;
const article = { id: 'one', title: 'Title', tags: [] };

test('the focus goes from “Save” to what can be done with the saved article, and back with the undo', () => {
  show(null);
  button().focus();
  show(article);
  expect(document.activeElement?.textContent).toBe('popup.addTags');
  show(null);
  expect(document.activeElement?.textContent).toBe('popup.save');
});

test('the focus stays where it is elsewhere', () => {
  show(null);
  elsewhere.focus();
  show(article);
  expect(document.activeElement).toBe(elsewhere);
});
