import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { madeUpPages } from './madeUpPages.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Pages as `{ name, html }`: of `corpus`, else of the corpus next to the project, else made-up ones. All when `limit` is 0. */
export async function choosePages(corpus, limit) {
  const found = await corpusIn(corpus ?? path.join(here, '../../../shared/corpus/pages'));
  if (corpus && found.length === 0) throw new Error(`no pages in ${corpus}`);
  const all = found.length > 0 ? found : madeUpPages;
  const count = Math.min(limit || all.length, all.length);
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]);
}

async function corpusIn(dir) {
  const pages = [];
  for (const name of (await readdir(dir).catch(() => [])).sort()) {
    const file = name.endsWith('.html') ? name : path.join(name, 'source.html');
    const html = await readFile(path.join(dir, file), 'utf8').catch(() => null);
    if (html !== null) pages.push({ name: name.replace(/\.html$/, ''), html });
  }
  return pages;
}

/** A module with all it imports, as a script that sets `globalName`. `options` are esbuild's. */
export async function bundle(file, globalName, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(file)],
    bundle: true,
    format: 'iife',
    globalName,
    write: false,
    minify: true,
    target: 'es2022',
    define: { 'import.meta.env.BROWSER': '"chromium"' },
    ...options,
  });
  return outputFiles[0].text;
}

/** Scripts of the pages stay off, and nothing is loaded from elsewhere; isolated, for a fine clock. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves pages by their number. */
export async function servePages(pages) {
  const server = createServer((request, response) => {
    const page = pages[Number(request.url.slice(1))];
    response.writeHead(page ? 200 : 404, HEADERS).end(page?.html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { url: (at) => `http://127.0.0.1:${port}/${at}`, close: () => server.close() };
}

/** Chromium or Firefox, headless. */
export function openBrowser({ browser, executable }) {
  const isFirefox = browser === 'firefox';
  return puppeteer.launch({
    browser,
    executablePath: executable ?? (isFirefox ? '/usr/bin/firefox' : '/usr/bin/chromium'),
    headless: true,
    protocolTimeout: 600_000,
    args: isFirefox ? [] : ['--no-sandbox', '--disable-gpu'],
  });
}
