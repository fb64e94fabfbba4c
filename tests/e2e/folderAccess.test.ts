import { describe, expect, test } from 'vitest';
import type { View } from '../support/driver/View';
import { drop } from '../support/journey/fileDrop';
import { launched } from '../support/journey/launched';
import { chooseStandIn, noteText, upToDate } from '../support/journey/standInFolder';

/** Only Chromium lets an extension keep a folder. Its private one asks for nothing: what the browser says of it is set here. */
describe('chromium: the permission for the folder', () => {
  const now = launched('chromium');

  /** From now on the browser says this of the folder, and that when it is asked; a look follows, as when one comes back to the tab. */
  async function browserSays(view: View, state: PermissionState, answer: PermissionState) {
    await view.evaluate(
      (said, then) => {
        const spoken = { said };
        const says = {
          queryPermission: async () => spoken.said,
          requestPermission: async () => {
            spoken.said = then;
            return then;
          },
        };
        Object.assign(FileSystemHandle.prototype, says);
        Object.assign(window, {
          showDirectoryPicker: () => {
            spoken.said = 'granted';
            return navigator.storage.getDirectory();
          },
        });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      state,
      answer,
    );
  }

  async function save(view: View, title: string): Promise<void> {
    const bytes = `title,url,time_added,tags,status\n${title},https://example.org/${title},1700000000,,unread\n`;
    await view.role('tab', 'Import').click();
    await drop(view, [{ name: 'pocket.csv', bytes }]);
    await view.role('button', 'Bring in').click();
    await view.role('button', 'Bring in more').click();
    await view.role('tab', 'Folder').click();
  }

  test('withdrawn, it is told, asked for by one click, and nothing of the folder is lost', async () => {
    const files = await now.driver.extensionPage('files.html#folder');
    await chooseStandIn(files);
    await save(files, 'One');
    await files.role('button', 'Update folder').click();
    await upToDate(files);

    await browserSays(files, 'prompt', 'granted');
    const alert = files.role('alert');
    await alert.containing('asks for your permission again').state();
    await save(files, 'Two');
    await alert.containing('1 article with changes is waiting').state();
    await files.role('button', 'Allow again').click();
    await files.role('button', 'Update folder').click();
    await upToDate(files);
    expect(await noteText(files, 'Two.md')).toContain('# Two');
    await files.close();
  });

  test('refused for good, the same folder is chosen again, with all that is known of it', async () => {
    const files = await now.driver.extensionPage('files.html#folder');
    await upToDate(files);
    await browserSays(files, 'prompt', 'denied');
    await files.role('button', 'Allow again').click();
    await files.until('what came of it', () =>
      document.body.textContent?.includes('The browser gave no permission'),
    );
    await files.role('alert').containing('use this folder no more').state();
    await files.role('button', 'Choose the folder again').click();
    await upToDate(files);
    expect(await files.text()).toContain('2 articles have a file here.');
    await files.close();
  });
});
