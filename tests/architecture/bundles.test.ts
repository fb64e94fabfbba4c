import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildFolder } from '../support/driver/buildOf';
import { type BrowserName, browserNames } from '../support/driver/Driver';

/** Files of a build, as paths from its folder with `/`. */
function filesOf(browser: BrowserName): string[] {
  const folder = buildFolder(browser);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative('.', path).replaceAll('\\', '/'))
    .sort();
}

function readBuilt(browser: BrowserName, path: string): string {
  return readFileSync(join(buildFolder(browser), path), 'utf8');
}

function manifestOf(browser: BrowserName) {
  return JSON.parse(readBuilt(browser, 'manifest.json'));
}

function scriptsOf(browser: BrowserName): string[] {
  return filesOf(browser).filter((path) => path.endsWith('.js'));
}

/** Scripts that are put into web pages. */
function contentScriptsOf(browser: BrowserName): string[] {
  return scriptsOf(browser).filter((path) => path.startsWith('content-scripts/'));
}

const permissions = {
  chromium: [
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ],
  firefox: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
} as const;

/** Asked for when backups are to be made by themselves. */
const optional = { chromium: ['downloads', 'offscreen'], firefox: ['downloads'] } as const;

/** Kilobytes when zipped, of what is loaded together; a tenth above what it was when it was last looked at. */
const budgets = [
  { what: 'the script in pages', files: /^content-scripts\/page\.js$/, limit: 78 },
  { what: 'the watch for frames', files: /^content-scripts\/frames\.js$/, limit: 5.3 },
  { what: 'the background', files: /^background\.js$/, limit: 75 },
  { what: 'the whole package', files: /./, limit: 680 },
];

test.each(browserNames)('%s: asks for exactly the permissions of the design', (browser) => {
  const manifest = manifestOf(browser);
  expect(manifest.manifest_version).toBe(3);
  expect([...manifest.permissions].sort()).toEqual(permissions[browser]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect([...manifest.optional_permissions].sort()).toEqual(optional[browser]);
});

test.each(browserNames)('%s: gives pages nothing to load, to call or to run in', (browser) => {
  const manifest = manifestOf(browser);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
});

test.each(browserNames)('%s: has a strict content security policy', (browser) => {
  const policy: string = manifestOf(browser).content_security_policy.extension_pages;
  const rules = policy.split(/;\s*/).map((rule) => rule.trim());
  // All of them: no `base`, no form and no frame around us, whatever a stored article tries.
  expect(rules.sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self' http: https:",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob: http: https:",
    "script-src 'self'",
    "style-src 'self'",
  ]);
  expect(policy).not.toMatch(/unsafe|\*/);
});

// See docs/decisions/002-pictures-of-the-web.md.
test.each(browserNames)(
  '%s: no page makes requests, and only reader and reading list show pictures of the web',
  (browser) => {
    const pages = filesOf(browser).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(1);
    for (const path of pages) {
      const policies = readBuilt(browser, path).matchAll(
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g,
      );
      const said = [...policies].map(([, policy]) => policy).join('; ');
      expect(said, path).toContain("connect-src 'self'");
      if (path !== 'reader.html' && path !== 'sidepanel.html')
        expect(said, path).toContain("img-src 'self' data: blob:");
    }
  },
);

test('firefox: names itself, its oldest version and that it collects nothing', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings;
  expect(gecko.id).toMatch(/@/);
  expect(gecko.strict_min_version).toBe('140.0');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test.each(browserNames)('%s: everything that the manifest names is in the package', (browser) => {
  const manifest = manifestOf(browser);
  const { action, background, options_ui, side_panel, sidebar_action, icons } = manifest;
  const named = [
    action.default_popup,
    background.service_worker ?? background.scripts?.[0],
    side_panel?.default_path ?? sidebar_action?.default_panel,
    ...(options_ui ? [options_ui.page] : []),
    ...Object.values<string>(icons),
    '_locales/en/messages.json',
    '_locales/nl/messages.json',
  ];
  const missing = named.filter((path) => !existsSync(join(buildFolder(browser), path)));
  expect(missing).toEqual([]);
});

test.each(browserNames)('%s: no database in the scripts of pages', (browser) => {
  const scripts = contentScriptsOf(browser);
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) expect(readBuilt(browser, path)).not.toMatch(/dexie|indexedDB/i);
});

// See docs/decisions/009-readability-in-steps.md.
test.each(browserNames)('%s: Readability pauses wherever it is', (browser) => {
  const holding = scriptsOf(browser)
    .map((path) => readBuilt(browser, path))
    .filter((script) => script.includes('unlikelyCandidates'));
  expect(holding.length).toBeGreaterThan(0);
  for (const script of holding) expect(script).toMatch(/\*_grabArticle\(.*yield\*/s);
});

test.each(browserNames)('%s: the scripts of pages are ASCII', (browser) => {
  for (const path of contentScriptsOf(browser)) {
    const strange = /[^\n\r\t -~].{0,20}/.exec(readBuilt(browser, path))?.[0] ?? null;
    expect({ path, strange }).toEqual({ path, strange: null });
  }
});

test.each(browserNames)('%s: no script makes code of text', (browser) => {
  const making = /\beval\(|\bnew Function\(|[^.\w]Function\(["'`]|\bsetTimeout\(["'`]/;
  const found = scriptsOf(browser).filter((path) => making.test(readBuilt(browser, path)));
  expect(found).toEqual([]);
});

test.each(browserNames)('%s: no page of ours loads anything from elsewhere', (browser) => {
  const loading = /(?:src|href)=["'](?:https?:)?\/\//;
  const pages = filesOf(browser).filter((path) => path.endsWith('.html'));
  expect(pages.filter((path) => loading.test(readBuilt(browser, path)))).toEqual([]);
});

test.each(browserNames.flatMap((browser) => budgets.map((budget) => ({ browser, ...budget }))))(
  '$browser: $what stays within $limit kB zipped',
  ({ browser, what, files, limit }) => {
    const wanted = filesOf(browser).filter((path) => files.test(path));
    const sizes = wanted.map(
      (path) => gzipSync(readFileSync(join(buildFolder(browser), path))).length,
    );
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    console.log(`${browser}: ${what} is ${kilobytes.toFixed(1)} kB zipped`);
    expect(wanted.length).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThan(limit);
  },
);
