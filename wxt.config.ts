import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { plainAwait } from './scripts/plainAwait';
import { notePackages, writePackages } from './scripts/shippedPackages';
import { steppedReadability } from './scripts/steppedReadability';

const decoder = resolve(
  import.meta.dirname,
  'node_modules/decode-named-character-reference/index.js',
);

const GECKO_ID = 'kantlijn@kantlijn.eu';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    // WXT asks at install for every site that a script registered at run time may match. Ours asks when it is needed.
    'build:manifestGenerated': (_, manifest) => {
      manifest.host_permissions = [];
      delete manifest.content_scripts;
    },
    'build:done': ({ config }) => writePackages(config.outDir),
    // This package decodes by a document of the page; a worker has none, and takes the table.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name !== 'fileWorker') return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'decode-named-character-reference': decoder },
      };
    },
  },
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false }),
      plainAwait(),
      steppedReadability(),
      asciiOnly(),
      quietPages(),
      notePackages(),
    ],
    // WXT's own context announces each content script to its page; ours is silent.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': resolve(
          import.meta.dirname,
          'utils/page/SilentContext.ts',
        ),
      },
    },

    build: { target: ['chrome120', 'firefox140'], modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: [],
    optional_host_permissions: ['*://*/*'],
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    content_security_policy: {
      // Pictures and requests of the web are for the reader view and the background alone: see `quietPages`.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: http: https:; font-src 'self'; connect-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandHighlight__',
      },
    },
    ...(browser === 'chrome'
      ? { minimum_chrome_version: '120' }
      : {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }),
  }),
});

/**
 * Closes the web to our pages: none may make requests, and none but the reader view and the reading list may show pictures of the web.
 * These add the same by themselves until the reader asks for pictures (`docs/decisions/002-pictures-of-the-web.md`).
 */
function quietPages(): Plugin {
  return {
    name: 'kantlijn:quiet-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler(_, { filename }) {
        const name = filename.replaceAll('\\', '/');
        const asks = ['reader', 'sidepanel'].some((page) =>
          name.endsWith(`/entrypoints/${page}/index.html`),
        );
        const policy = `connect-src 'self'${asks ? '' : "; img-src 'self' data: blob:"}`;
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: policy };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/**
 * Writes every character beyond ASCII as an escape: Chromium refuses a content script that holds a noncharacter such as
 * U+FFFF, and a page's own encoding can spoil the rest. Holds for strings, templates, patterns and names alike.
 */
function asciiOnly(): Plugin {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'kantlijn:ascii-only',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}
