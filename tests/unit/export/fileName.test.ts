import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { fileName, nameKey } from '../../../utils/export/fileName';
import { articleToMarkdown } from '../../../utils/export/toMarkdown';
import { zipArticles } from '../../../utils/export/zip';
import { naughty } from './naughty';
import { aHighlight, anArticle } from './records';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const named = (title: string) => fileName(title, '.md', new Set());
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('fileName', () => {
  test.each([
    ['Horizontaal Samenwerken', 'Horizontaal Samenwerken.md'],
    ['a: "b" | c # d', 'a b - c d.md'],
    ['TCP/IP at 10:30', 'TCP-IP at 10-30.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['C:\\Windows', 'C-Windows.md'],
    ['What? [Why] ^now*', 'What Why now.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['con artists', '_con artists.md'],
    ['console', 'console.md'],
    ['.hidden ...', 'hidden.md'],
    ['gpj\u202eexe', 'gpjexe.md'],
    ['', 'Untitled.md'],
    [' ?* ', 'Untitled.md'],
    ['e\u0301', '\u00e9.md'],
    ['مرحبا', 'مرحبا.md'],
  ])('%j is named %j', (title, name) => {
    expect(named(title)).toBe(name);
  });

  test('keeps to the limits in characters and bytes without cutting a character', () => {
    expect(named('a'.repeat(300))).toBe(`${'a'.repeat(242)}.md`);
    expect(bytes(named('日'.repeat(300)))).toBe(255);
    expect(named('👩‍💻'.repeat(40))).toBe(`${'👩‍💻'.repeat(22)}.md`);
  });

  test('numbers names that a file system takes for one', () => {
    const taken = new Set<string>();
    const names = ['Straße', 'STRASSE', 'straße', 'e\u0301', 'É'].map((title) =>
      fileName(title, '.md', taken),
    );
    expect(names).toEqual(['Straße.md', 'STRASSE (2).md', 'straße (3).md', 'é.md', 'É (2).md']);
  });

  test('is safe whatever the title', () => {
    fc.assert(
      fc.property(naughty, (title) => {
        const name = named(title);
        expect(name).not.toMatch(
          /[\u0000-\u001f\u007f#^[\]<>:"/\\|?*\u202a-\u202e\u2066-\u2069]|^[.\s]|[.\s]\.md$/,
        );
        expect(name.length).toBeLessThanOrEqual(245);
        expect(name).toBe(name.normalize('NFC'));
        expect(named(name.slice(0, -3))).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('zipArticles', () => {
  const titles = ['Same', 'same', 'CON', 'a/b', '../up', 'é'.repeat(200), '日本語', '', 'Same'];
  const articles = titles.map((title, at) => ({
    article: anArticle({ title, updatedAt: Date.UTC(2026, 0, at + 1) }),
    highlights: [aHighlight(at)],
  }));
  const zip = zipArticles(articles, { timeZone: 'UTC' });

  test('has one file an article, and gives the same bytes again', () => {
    const files = Object.entries(unzipSync(zip));
    expect(files.map(([, text]) => strFromU8(text))).toEqual(
      articles.map(({ article, highlights }) =>
        articleToMarkdown(article, highlights, { timeZone: 'UTC' }),
      ),
    );
    expect(new Set(files.map(([name]) => nameKey(name))).size).toBe(titles.length);
    expect(zipArticles(articles, { timeZone: 'UTC' })).toEqual(zip);
  });

  test('unpacks with unzip, where the machine has it', () => {
    if (!hasUnzip()) return;
    const folder = mkdtempSync(join(tmpdir(), 'kantlijn-zip-'));
    try {
      writeFileSync(join(folder, 'all.zip'), zip);
      execFileSync('unzip', ['-q', 'all.zip', '-d', 'out'], {
        cwd: folder,
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      const unpacked = readdirSync(join(folder, 'out')).sort();
      expect(unpacked).toEqual(Object.keys(unzipSync(zip)).sort());
      expect(readFileSync(join(folder, 'out', '日本語.md'), 'utf8')).toContain('# 日本語');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('packs nothing, and dates outside its calendar', () => {
    expect(Object.keys(unzipSync(zipArticles([])))).toEqual([]);
    const old = { article: anArticle({ updatedAt: 0 }), highlights: [] };
    expect(Object.keys(unzipSync(zipArticles([old])))).toEqual(['Horizontaal Samenwerken.md']);
  });
});

function hasUnzip(): boolean {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
