import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { View } from '../support/driver/View';
import { waitUntil } from '../support/driver/waitUntil';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { downloaded } from '../support/journey/downloaded';
import { drop } from '../support/journey/fileDrop';
import { launched } from '../support/journey/launched';
import { attention, snail } from '../support/journey/marginalia';
import { chooseStandIn, editNote, noteText, upToDate } from '../support/journey/standInFolder';

/** What a cell of the table of counts says. */
async function counts(view: View): Promise<Record<string, string>> {
  const rows = await view.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  );
  return Object.fromEntries(rows.map(([name = '', ...cells]) => [name, cells.join('/')]));
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe.each(browserNames)('%s: files in and out', (name) => {
  const now = launched(name);
  const page = () => now.server.fixture('marginalia');
  const passage = (exact: string, prefix: string, suffix: string, text: string) => ({
    uri: page(),
    created: '2026-01-01T10:00:00Z',
    text,
    tags: ['margins'],
    document: { title: ['In de kantlijn'] },
    target: [{ source: page(), selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }],
  });
  /** An export of Hypothesis: two passages, and a note on the page as a whole, which marks none. */
  const hypothesis = () =>
    JSON.stringify({
      export_date: '2026-01-02T10:00:00Z',
      export_userid: 'someone',
      client_version: '1.0',
      annotations: [
        passage(snail, 'a recipe for ink, and ', '. Printing made books', 'a note'),
        passage(attention, 'But in a book of your own, ', '. It costs a second', ''),
        { ...passage('', '', '', 'a page note'), target: [{ source: page() }] },
      ],
    });

  test('an import shows what it would do, does it, marks the page, and can be undone', async () => {
    const { driver, server } = now;
    const files = await driver.extensionPage('files.html#import');
    await drop(files, [{ name: 'hypothesis.json', bytes: hypothesis() }]);
    await files.role('button', 'Bring in').state();
    expect(await counts(files)).toMatchObject({ New: '1/2', 'Already there': '0/0' });
    expect(await files.text()).toContain('It marks no passage');
    await files.role('button', 'Bring in').click();
    await files.role('button', 'Undo').state();
    await driver.grant('127.0.0.1');
    const shown = await driver.open(server.fixture('marginalia'));
    await shown.paints([
      { colour: 'yellow', text: snail },
      { colour: 'yellow', text: attention },
    ]);
    await files.bringToFront();
    await files.role('button', 'Bring in more').click();
    await drop(files, [{ name: 'hypothesis.json', bytes: hypothesis() }]);
    await files.until('the second plan', () =>
      document.body.textContent?.includes('in the library already'),
    );
    expect(await counts(files)).toMatchObject({ New: '0/0', 'Already there': '1/2' });
    expect((await files.role('button', 'Bring in').state()).disabled).toBe(true);
    await files.close();
    await shown.close();
  });

  test('everything comes out as a zip with one file an article', async () => {
    const { driver } = now;
    const files = await driver.extensionPage('files.html#export');
    const pocket =
      'title,url,time_added,tags,status\nA: "second" one?,https://example.org/2,1700000000,x,unread\n';
    await files.role('tab', 'Import').click();
    await drop(files, [{ name: 'pocket.csv', bytes: pocket }]);
    await files.role('button', 'Bring in').click();
    await files.role('button', 'Bring in more').state();
    await files.role('tab', 'Export').click();
    await files.role('button', 'Download').click();
    const { bytes } = await downloaded(driver, /^Kantlijn .*\.zip$/);
    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked).sort()).toEqual(['A second one.md', 'In de kantlijn.md']);
    const text = strFromU8(unpacked['In de kantlijn.md'] ?? new Uint8Array());
    expect(text).toContain(`> ${snail}\n\na note`);
    expect(text).toMatch(/^---\nid: "/);
    await files.close();
  });

  test('a folder is kept: edits come back, both sides are shown, and a deletion asks', async () => {
    const { driver } = now;
    const files = await driver.extensionPage('files.html#folder');
    if (name === 'firefox') {
      await files.until('the reason', () =>
        document.body.textContent?.includes('lets no extension write to a folder'),
      );
      await files.close();
      return;
    }
    await chooseStandIn(files);
    await files.role('button', 'Update folder').click();
    await files.until('both files', () => document.body.textContent?.includes('2 articles have'));
    const note = 'In de kantlijn.md';
    await editNote(files, note, [
      ['a note', 'a note, edited in the file'],
      ['#margins', '#margins #from-file'],
      ['# In de kantlijn', 'My own words.\n\n# In de kantlijn'],
    ]);
    const changeInLibrary = async (words: string) => {
      await files.role('tab', 'Import').click();
      const bytes = hypothesis().replace('a note', words);
      await drop(files, [{ name: 'hypothesis.json', bytes }]);
      await files.role('button', 'Bring in').click();
      await files.role('button', 'Bring in more').click();
      await files.role('tab', 'Folder').click();
    };
    await changeInLibrary('another note');
    await files.role('radio', /^The file a note, edited/).click();
    await files.role('button', 'Import changes').click();
    await upToDate(files);
    const merged = await noteText(files, note);
    expect(merged).toContain('My own words.');
    expect(merged).toContain('a note, edited in the file #margins #from-file');
    expect(merged).not.toContain('another note');

    await editNote(files, note, [[`> ${snail}`, 'Deleted.']]);
    await files.reload();
    await files.role('radio', 'Write it again').waitFor(({ checked }) => checked === true);
    await files.role('button', 'Import changes').click();
    await upToDate(files);
    expect(await noteText(files, note)).toContain(`> ${snail}`);

    await files.role('switch', 'Keep it up to date by itself').click();
    await changeInLibrary('a third note');
    await waitUntil('the third note in its file', async () =>
      (await noteText(files, note)).includes('a third note'),
    );
    await files.close();
  });

  test('a template is copied, changed with a preview, and says where it is faulty', async () => {
    const { driver } = now;
    const files = await driver.extensionPage('files.html#templates');
    await files.until('a preview', () =>
      document.querySelector('figure pre')?.textContent?.includes('# In de kantlijn'),
    );
    await files.role('button', 'Copy to change').click();
    const body = files.role('textbox', 'Body');
    await body.waitFor(({ value }) => value?.includes('highlights') ?? false);
    await body.fill('Read: {{ title | upper }}');
    await files.until('the changed preview', () =>
      document.querySelector('figure pre')?.textContent?.includes('Read: IN DE KANTLIJN'),
    );
    await files.role('button', 'Save').click();
    await body.fill('{{ title');
    await files.until('the fault', () =>
      document.querySelector('[role=alert]')?.textContent?.includes('line 1, column 1'),
    );
    await files.role('button', 'Reset').click();
    await body.waitFor(({ value }) => value === 'Read: {{ title | upper }}');
    await files.close();
  });

  test('a backup brings a wiped library back, byte for byte', async () => {
    const { driver } = now;
    const files = await driver.extensionPage('files.html#export');
    const exportJson = async () => {
      await files.role('tab', 'Export').click();
      await files.role('combobox', 'As').choose('Kantlijn (JSON)');
      await files.role('button', 'Download').click();
      const { bytes, file } = await downloaded(driver, /^Kantlijn .*\.json$/);
      // The next one has the same name: a browser may put it in this one's place.
      rmSync(join(driver.downloads, file));
      return strFromU8(bytes).replace(/"exportedAt": \d+/, '');
    };
    const exported = await exportJson();
    await files.role('tab', 'Backup').click();
    await files.role('button', 'Make a backup now').click();
    const backup = await downloaded(driver, /^kantlijn-.*\.kantlijn\.zip$/);
    await files.role('tabpanel').containing('Last backup').state();
    await files.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('kantlijn');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    await files.reload();
    await files.role('alert').containing('had 2 passages').state();
    await files.role('button', 'Restore a backup').click();
    await drop(files, [{ name: backup.file, bytes: latin(backup.bytes) }]);
    await files.role('button', 'Replace the library').state();
    expect(await counts(files)).toMatchObject({ New: '2/2' });
    await files.role('button', 'Replace the library').click();
    await files.role('button', 'Bring in more').state();
    expect(await exportJson()).toBe(exported);
    await files.close();
  });

  test('a spoilt backup is refused by what is wrong with it, and nothing changes', async () => {
    const { driver } = now;
    const { bytes } = await downloaded(driver, /^kantlijn-.*\.kantlijn\.zip$/);
    const files = await driver.extensionPage('files.html#import');
    await drop(files, [{ name: 'cut.kantlijn.zip', bytes: latin(bytes.slice(0, -30)) }]);
    await files.until('the fault', () =>
      document.body.textContent?.includes('The zip breaks off, is faulty or is locked'),
    );
    await files.role('button', 'Choose other files').click();
    await files.role('button', 'Choose files').state();
    await files.close();
  });

  test('by keys alone, the focus stays with the work from step to step', async () => {
    const { driver } = now;
    const { file, bytes } = await downloaded(driver, /^kantlijn-.*\.kantlijn\.zip$/);
    const files = await driver.extensionPage('files.html#export');
    const isHere = ({ focused }: { focused: boolean }) => focused;
    await files.role('button', 'Download').press('Enter');
    await files.role('status').containing('Downloaded').state();
    await files.role('button', 'Download').waitFor(isHere, 'with the focus');
    await files.role('tab', 'Backup').click();
    await files.role('button', 'Make a backup now').press('Enter');
    await files.role('status').containing('Backed up').state();
    await files.role('button', 'Make a backup now').waitFor(isHere, 'with the focus');
    await files.role('button', 'Restore a backup').press('Enter');
    await files.role('tabpanel', 'Import').waitFor(isHere, 'with the focus');
    await files.press('Tab');
    await files.role('button', 'Choose files').waitFor(isHere, 'with the focus');
    await drop(files, [{ name: file, bytes: latin(bytes) }]);
    await files.role('button', 'Replace the library').state();
    await files.role('tabpanel', 'Import').waitFor(isHere, 'with the focus');
    await files.role('button', 'Replace the library').press('Enter');
    await files.role('button', 'Bring in more').state();
    await files.role('tabpanel', 'Import').waitFor(isHere, 'with the focus');
    await files.press('Tab');
    await files.press('Enter');
    await files.role('tabpanel', 'Import').waitFor(isHere, 'with the focus');
    await files.close();
  });

  test('axe finds nothing serious in any tab, light or dark', async () => {
    const { driver } = now;
    const files = await driver.extensionPage('files.html');
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColourScheme(scheme);
      for (const tab of ['Export', 'Folder', 'Import', 'Templates', 'Backup']) {
        await files.role('tab', tab).click();
        await files.role('tab', tab).state();
        const problems = await accessibilityProblems(files);
        expect({ scheme, tab, problems }).toEqual({ scheme, tab, problems: [] });
      }
    }
    await driver.setColourScheme('light');
    await files.close();
  });
});
