import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { makeBackupFile } from '../../../entrypoints/background/makeBackupFile';

test('a backup is made, though an ended worker has left its page open', async () => {
  let pages = 1;
  const offscreen = {
    createDocument: async () => {
      if (pages > 0) throw new Error('Only a single offscreen document may be created.');
      pages += 1;
    },
    closeDocument: async () => {
      if (pages === 0) throw new Error('No current offscreen document.');
      pages -= 1;
    },
  };
  Object.assign(browser, { offscreen });
  const made = { url: 'blob:made', createdAt: 1, articles: 1, highlights: 1 };
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(made as never);
  for (let turn = 0; turn < 2; turn++) {
    const file = await makeBackupFile({});
    expect(file).toMatchObject(made);
    await file.release();
    pages += turn === 0 ? 1 : 0;
  }
  expect(pages).toBe(0);
});
