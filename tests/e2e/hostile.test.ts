import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, test } from 'vitest';
import { exporters } from '../../utils/export/exporters';
import type { ArticleId } from '../../utils/model/ids';
import type { Article, Highlight, Snapshot } from '../../utils/model/records';
import { attacks } from '../dom/attacks';
import { browserNames } from '../support/driver/Driver';
import type { View } from '../support/driver/View';
import { entriesOf } from '../support/entriesOf';
import { backstage } from '../support/journey/backstage';
import { done, putRows, rowsOf, tabAt } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { caughtHere, provoke, setTrap } from '../support/journey/trap';
import { foreign } from '../support/server';

/** Every how manieth attack goes the whole way; `tests/dom` tries each of them on the sanitiser. */
const STEP = Number(process.env.KANTLIJN_ATTACK_STEP ?? 23);
const BATCH = 60;
const ALL = attacks().filter((_, at) => at % STEP === 0);
const batches = Array.from({ length: Math.ceil(ALL.length / BATCH) }, (_, at) =>
  ALL.slice(at * BATCH, (at + 1) * BATCH),
);
const filler = '<p>A long enough paragraph, with commas, to be an article of its own. </p>'.repeat(
  8,
);

/** As Markdown that a careless or hostile hand might write into a note. */
const notes = [
  '[a link](javascript:hit(1))',
  '![](x:x "\\" onerror=hit(2)")',
  '<javascript:hit(3)>',
  '<img src=x:x onerror=hit(4)>',
  '[ref]: javascript:hit(5)\n[ref]',
  '```html\n</code><script>hit(6)</script>\n```',
  '| a |\n|---|\n| <svg onload=hit(7)> |',
  '[a](data:text/html;base64,PHNjcmlwdD5oaXQoOCk8L3NjcmlwdD4=)',
];

describe.each(browserNames)('%s: a hostile page', (name) => {
  const now = launched(name);
  let inside: View;
  const saved: ArticleId[] = [];

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    inside = await backstage(now.driver);
  });

  test(`${ALL.length} attacks are saved as articles, quotes, notes and tags`, async () => {
    for (const [at, batch] of batches.entries()) {
      const named = batch[0] ?? '';
      const attribute = named.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const parts = batch.map((one) => `<section>${filler}${one}</section>`).join('');
      const html = `<title>${named}</title><meta name="author" content="${attribute}">
        <meta property="og:site_name" content="${attribute}"><meta name="description" content="${attribute}">
        <body><article><h1>Batch ${at}</h1>${filler}${parts}</article>`;
      const url = now.server.page(`hostile-${at}`, html, foreign);
      const page = await now.driver.open(url);
      const tabId = await tabAt(inside, url);
      const { articleId } = await done<{ articleId: ArticleId }>(inside, 'saveArticle', { tabId });
      saved.push(articleId);
      const quoted = batch.slice(0, 12);
      for (const [order, quote] of quoted.entries()) {
        const exact = { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' };
        await done(inside, 'highlightArticle', {
          articleId,
          passage: { selectors: [exact], quote, order },
          annotation: {
            colour: 'pink',
            tags: [quote.slice(0, 90)],
            note: `${notes[order % notes.length]}\n\n${quote}`,
          },
        });
      }
      await page.close();
    }
    expect(new Set(saved).size).toBe(batches.length);
  });

  /** Shows a page of ours with a trap in it, and answers what the trap caught. */
  async function shown(path: string, text: string, mayStop = /^$/): Promise<void> {
    const view = await now.driver.extensionPage('manifest.json');
    await view.beforeLoad(setTrap);
    await view.evaluate((address) => location.assign(address), `/${path}`);
    await view.until(
      `“${text}” in ${path}`,
      (words) => document.body?.textContent?.includes(words),
      text,
    );
    // Firefox runs nothing before the scripts of an extension's page.
    await view.evaluate(setTrap);
    expect(await view.evaluate(provoke)).toBeGreaterThan(10);
    const { hits, stopped } = await view.evaluate(caughtHere);
    const letThrough = stopped.filter((one) => !mayStop.test(one));
    const strange = await view.evaluate(strangers);
    expect({ path, hits, letThrough, strange }).toEqual({
      path,
      hits: [],
      letThrough: [],
      strange: [],
    });
    await view.close();
  }

  test('runs nothing in the reader view', async () => {
    for (const [at, id] of saved.entries()) {
      await shown(`reader.html?article=${id}`, `Batch ${at}`);
      // Pictures of the web are asked for here, and the policy lets those of safe addresses through only.
      await shown(`reader.html?article=${id}&images=load`, `Batch ${at}`, /^img-src/);
    }
  });

  test('runs nothing in the reading list and in an article of it', async () => {
    await shown('sidepanel.html', 'hit(');
    for (const id of saved) await shown(`sidepanel.html#/article/${id}`, 'hit(');
  });

  test('runs nothing where the export is opened as HTML, or its Markdown is rendered by a careless program', async () => {
    const { articles, highlights } = (await rowsOf(inside, [
      'articles',
      'highlights',
    ])) as unknown as {
      articles: Article[];
      highlights: Highlight[];
    };
    const entries = entriesOf(articles, highlights);
    const texts = exporters
      .filter(({ id }) => ['markdown', 'logseq', 'html'].includes(id))
      .flatMap((exporter) => {
        const written = exporter.write(entries.slice(0, 4), {});
        if (exporter.id === 'html') return [written];
        const options = { allowDangerousHtml: true, allowDangerousProtocol: true };
        return [
          micromark(written, { ...options, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
        ];
      });
    expect(texts.length).toBe(3);
    for (const [at, text] of texts.entries()) {
      expect(text).toContain('hit(');
      expect({ at, caught: await openedAnywhere(`export-${at}`, text) }).toEqual({
        at,
        caught: [],
      });
    }
    expect(await openedAnywhere('control', '<img src=x:x onerror=hit(7)>')).toEqual([7]);
  });

  test('runs nothing even where the database itself was forged', async () => {
    const { snapshots } = (await rowsOf(inside, ['snapshots'])) as unknown as {
      snapshots: Snapshot[];
    };
    const forged = snapshots.map((snapshot) => {
      const batch = batches[saved.indexOf(snapshot.articleId)] ?? [];
      return { ...snapshot, html: `<h2>Forged</h2>${batch.join('')}` };
    });
    expect(forged.length).toBeGreaterThan(0);
    await putRows(inside, 'snapshots', forged);
    // The sanitiser parses in a document without a window, of which Chromium tells the policy all the same.
    const inert = /^(script-src-attr|style-src-attr|style-src-elem|base-uri) /;
    for (const { articleId } of forged) {
      await shown(`reader.html?article=${articleId}`, 'Forged', inert);
    }
  });

  /** The attacks that run when a text is opened as a page without any policy. */
  async function openedAnywhere(path: string, html: string): Promise<number[]> {
    const page = await now.driver.open(now.server.page(`${path}-blank`, 'empty'));
    await page.beforeLoad(setTrap);
    await page.goto(now.server.page(path, html));
    await page.evaluate(provoke);
    const { hits } = await page.evaluate(caughtHere);
    await page.close();
    return hits;
  }
});

/** What stands in a page of ours and never should, as tags. Sent as text. */
function strangers(): string[] {
  const bad =
    'iframe,frame,object,body style,embed,base,link:not([rel=stylesheet],[rel=modulepreload]),form,[srcdoc],[ping]';
  return [...document.querySelectorAll('*')]
    .filter(
      (element) =>
        element.matches(bad) ||
        (element.localName === 'script' && !element.closest('head')) ||
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        /^\s*(javascript|vbscript|data:text)/i.test(element.getAttribute('href') ?? ''),
    )
    .map((element) => element.outerHTML.slice(0, 200));
}
