import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { obsidianAddress } from '../../../components/files/export/obsidianAddress';
import { isBackupDue } from '../../../entrypoints/background/isBackupDue';
import { readSettings, writeSettings } from '../../../utils/settings/backedUp';

const hours = (count: number) => count * 3_600_000;

test.each([
  ['never', null, false],
  ['daily', null, true],
  ['daily', 20, false],
  ['daily', 24, true],
  ['weekly', 6 * 24, false],
  ['weekly', 7 * 24, true],
  ['weekly', -5, true],
] as const)('%s, last %s hours ago: %s', (rhythm, ago, due) => {
  const now = hours(10_000);
  expect(isBackupDue(rhythm, ago === null ? null : now - hours(ago), now)).toBe(due);
});

test('every setting is in a backup, but for what belongs to this browser alone', async () => {
  const here = ['backupDownloads', 'lastBackup'];
  const declared = readdirSync('utils/settings').flatMap((file) =>
    [...readFileSync(`utils/settings/${file}`, 'utf8').matchAll(/'(?:local|sync):(\w+)'/g)].map(
      (found) => found[1] ?? '',
    ),
  );
  const kept = Object.keys(await readSettings()).map((key) => key.replace(/^\w+:/, ''));
  expect(kept.sort()).toEqual(declared.filter((key) => !here.includes(key)).sort());
});

test('settings of a backup are taken over where they are of the right kind', async () => {
  const before = await readSettings();
  const key = Object.keys(before).find((one) => one.endsWith('theme')) ?? '';
  await writeSettings({ ...before, [key]: 'dark', unknown: 1 }, 'file');
  expect((await readSettings())[key]).toBe('dark');
  await writeSettings({ [key]: { not: 'a theme' } }, 'file');
  expect((await readSettings())[key]).toBe('dark');
});

/** Of the right kind, and none that can be worked with. */
const unfit = {
  'local:backupPlan': [{ rhythm: 'hourly', keep: 7 }, { rhythm: 'daily', keep: -1 }, {}],
  'local:colourMeanings': [{ yellow: {} }, { red: 'x' }],
  'local:lastColour': ['red', ''],
  'local:readerType': [{}, { face: 'serif', size: 1e9 }],
  'local:theme': ['"><img src=x>'],
};

test.each(Object.entries(unfit))('a %s that is none is left in the file', async (key, values) => {
  const before = await readSettings();
  expect(Object.keys(before)).toContain(key);
  for (const value of values) {
    await writeSettings({ [key]: value }, 'file');
    expect(await readSettings()).toEqual(before);
  }
});

test.each(['keepPrivate', 'loadPictures', 'listPictures'])(
  'a file cannot say yes for a person: %s',
  async (name) => {
    const key = `local:${name}`;
    await writeSettings({ [key]: true }, 'file');
    expect((await readSettings())[key]).toBe(false);
    await writeSettings({ [key]: true }, 'here');
    expect((await readSettings())[key]).toBe(true);
    await writeSettings({ [key]: false }, 'file');
    expect((await readSettings())[key]).toBe(false);
  },
);

test('a long text goes to Obsidian by the clipboard', () => {
  expect(obsidianAddress('A & B.md', 'é')).toEqual({
    href: 'obsidian://new?file=A%20%26%20B&content=%C3%A9',
    clipboard: false,
  });
  expect(obsidianAddress('A.md', 'x'.repeat(5_000))).toEqual({
    href: 'obsidian://new?file=A&clipboard',
    clipboard: true,
  });
});
