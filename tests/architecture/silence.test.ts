import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from '../support/driver/buildOf';
import { browserNames } from '../support/driver/Driver';

// WXT's context of content scripts would do both: `utils/page/SilentContext` takes its place.
test.each(browserNames)('%s: the scripts in pages announce themselves to no page', (browser) => {
  const folder = join(buildFolder(browser), 'content-scripts');
  const names = readdirSync(folder);
  expect(names.sort()).toEqual(['frames.js', 'page.js']);
  for (const name of names) {
    const script = readFileSync(join(folder, name), 'utf8');
    expect(script).not.toContain('content-script-started');
    expect(script).not.toMatch(
      /(?<![.\w])postMessage\(|\b(window|globalThis|self|top|parent)\.postMessage\(/,
    );
  }
});
