import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { FileWorker } from '@/components/files/FileWorker';
import { type FolderModel, useFolder } from '@/components/files/folder/useFolder';
import { freshLibrary } from '../../support/freshLibrary';
import { receiptOf } from '../../support/receiptOf';

const { db } = freshLibrary();
const host = document.createElement('div');
const say = vi.fn();
const acted = vi.fn(async (_done: string, work: () => Promise<unknown>) => {
  await work();
  return true;
});
const manyChanged = vi.fn(async () => {});
let folder: FolderModel;

function Host() {
  const store = { db, library: { manyChanged }, acts: { say, act: acted } };
  folder = useFolder(store as never);
  return null;
}

beforeEach(async () => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(FileWorker.prototype, 'run').mockImplementation((async (job: string) =>
    job === 'bringInFolder' ? receiptOf(1) : null) as never);
  await act(() => render(<Host />, host));
});
afterEach(() => render(null, host));

test('what was brought in from the files is not called failed where the open pages cannot be told', async () => {
  manyChanged.mockRejectedValue(new Error('the background has just ended'));
  await act(() => folder.bringIn({ sides: {}, answers: {} }));
  expect(acted).toHaveBeenCalledTimes(1);
  expect(say).not.toHaveBeenCalled();
});
