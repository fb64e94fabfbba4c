import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { parse } from 'yaml';
import { steppedInBundle } from './steppedInBundle';

const root = resolve(import.meta.dirname, '../..');

/** What WXT and Vite do for the extension's own build. */
const asBuilt: Plugin = {
  name: 'as-built',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#i18n$|^wxt\/browser$/ }, ({ path }) => ({ path, namespace: 'made' }));
    onResolve({ filter: /\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('@', root).replace('?inline', '')),
      namespace: 'inline',
    }));
    onLoad({ filter: /./, namespace: 'inline' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
    onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({
      contents: path === '#i18n' ? i18nModule() : 'export const browser = {};',
    }));
  },
};

function i18nModule(): string {
  const texts = Object.fromEntries(
    leaves(parse(readFileSync(resolve(root, 'locales/en.yml'), 'utf8'))),
  );
  return `const texts = ${JSON.stringify(texts)};
    const t = (key, args = []) => texts[key].replace(/\\$(\\d)/g, (_, n) => args[n - 1]);
    export const i18n = { t };`;
}

function leaves(node: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof node !== 'object' || node === null) return [[path.join('.'), String(node)]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, key]));
}

let bundled: Promise<string> | undefined;

function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [resolve(import.meta.dirname, 'pageUnderTest.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'PageScript',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { '@': root },
    plugins: [asBuilt, steppedInBundle],
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}

/**
 * Puts the page script's modules into the open document as the global `PageScript`; each of its closed shadow roots
 * is kept in `ourRoots`, the newest last.
 */
export async function bringPageScript(page: Page): Promise<void> {
  await page.evaluate(`
    globalThis.ourRoots = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      if (options.mode === 'closed') ourRoots.push(root);
      return root;
    };
    ${await bundle()}
    globalThis.PageScript = PageScript;
    undefined;
  `);
}
