import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from '../support/driver/buildOf';
import { browserNames } from '../support/driver/Driver';

// WXT's context of content scripts would do both: `utils/page/SilentContext` takes its place.
test.each(browserNames)('%s: the script in pages announces itself to no page', (browser) => {
  const script = readFileSync(join(buildFolder(browser), 'content-scripts/page.js'), 'utf8');
  expect(script).not.toContain('content-script-started');
  expect(script).not.toMatch(
    /(?<![.\w])postMessage\(|\b(window|globalThis|self|top|parent)\.postMessage\(/,
  );
});
