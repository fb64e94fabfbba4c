import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { withAddress } from '../../../entrypoints/background/withAddress';
import type { Sender } from '../../../utils/messaging/serve';

const blank = {
  id: browser.runtime.id,
  url: 'about:blank',
  tab: { id: 7 },
  frameId: 3,
  documentId: 'one',
} as Sender;

function answerWith(answer: () => Promise<unknown>) {
  const executeScript = vi.fn(answer);
  Object.assign(browser, { scripting: { executeScript } });
  return executeScript;
}

test('a frame that is called blank is asked where it stands, by its document', async () => {
  const asked = answerWith(async () => [{ result: 'https://a.example/inside' }]);
  expect(await withAddress(blank)).toEqual({ ...blank, url: 'https://a.example/inside' });
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({ target: { tabId: 7, documentIds: ['one'] } }),
  );
});

test('a document that is gone, or that answers nothing, stays without an address', async () => {
  answerWith(() => Promise.reject(new Error('No document with id one')));
  expect(await withAddress(blank)).toEqual(blank);
  answerWith(async () => [{ result: null }]);
  expect(await withAddress(blank)).toEqual(blank);
});

const moved = { ...blank, url: 'https://a.example/one' };

test('a frame is asked where it stands by now: an app may have changed its address', async () => {
  const asked = answerWith(async () => [{ result: 'https://a.example/two' }]);
  expect(await withAddress(moved)).toEqual({ ...moved, url: 'https://a.example/two' });
  const nameless = { ...moved, documentId: undefined } as unknown as Sender;
  expect(await withAddress(nameless)).toEqual({ ...nameless, url: 'https://a.example/two' });
  expect(asked.mock.calls).toMatchObject([
    [{ target: { tabId: 7, documentIds: ['one'] } }],
    [{ target: { tabId: 7, frameIds: [3] } }],
  ]);
});

test.each([
  ['another origin', 'https://b.example/two'],
  ['no origin', 'about:srcdoc'],
])('a frame that names an address of %s keeps the one that the browser told', async (_, result) => {
  answerWith(async () => [{ result }]);
  expect(await withAddress(moved)).toEqual(moved);
});

test.each([
  ['of the whole tab', { ...moved, frameId: 0 }],
  ['that is no script of ours', { ...blank, id: 'another' }],
  ['outside any tab', { ...blank, tab: undefined }],
  ['without an address and a document', { ...blank, documentId: undefined }],
])('a sender %s is not asked', async (_, sender) => {
  const asked = answerWith(async () => [{ result: 'https://evil.example/' }]);
  expect(await withAddress(sender as Sender)).toEqual(sender);
  expect(asked).not.toHaveBeenCalled();
});
