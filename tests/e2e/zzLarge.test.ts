import { describe, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { launched } from '../support/journey/launched';

const ARTICLES = Number(process.env.ARTICLES ?? 15_000);
describe.each(browserNames)('%s: large', (name) => {
  const now = launched(name);
  test('import', { timeout: 400_000 }, async () => {
    const files = await now.driver.extensionPage('files.html#import');
    await files.role('region', 'Drop files here, or choose them').state();
    await files.evaluate((articles) => {
      const id = (k: number, n: number) => `01930d5e-000${k}-7000-8000-${n.toString(16).padStart(12, '0')}`;
      const kept = { createdAt: 1700000000000, updatedAt: 1700000000000, deletedAt: null, revision: 1 };
      const parts: string[] = ['{"format":"kantlijn","version":1,"exportedAt":null,"articles":['];
      for (let a = 0; a < articles; a++) {
        parts.push((a ? ',' : '') + JSON.stringify({ ...kept, id: id(1, a), title: `Article ${a} about margins`, byline: 'Jan', site: 'example.org', language: 'en', direction: 'ltr', published: null, excerpt: 'x'.repeat(200), words: 500, minutes: 3, address: `https://s${a % 200}.example.org/${a}`, host: `s${a % 200}.example.org`, readable: false, state: 'inbox', favourite: false, progress: 0, tags: [`t${a % 50}`], contentHash: null }));
      }
      parts.push('],"highlights":[');
      for (let h = 0; h < articles * 10; h++) {
        const a = h % articles;
        const quote = `a passage of some twelve words or so that is number ${h} of them all`;
        parts.push((h ? ',' : '') + JSON.stringify({ ...kept, id: id(2, h), articleId: id(1, a), selectorSets: [[{ type: 'TextQuoteSelector', exact: quote, prefix: 'before it stands a bit of text ', suffix: ' and after it too' }, { type: 'TextPositionSelector', start: h % 5000, end: (h % 5000) + quote.length }]], quote, colour: 'yellow', note: h % 3 ? '' : 'a note of mine', tags: h % 5 ? [] : ['x'], order: h % 5000 }));
      }
      parts.push(']}');
      const file = new File(parts, 'large.json');
      const w = window as unknown as { __g: { at: number; phase: string; gap: number }[]; __t: Record<string, number>; __shares: number[] };
      w.__g = []; w.__t = { size: file.size }; w.__shares = [];
      let last = performance.now();
      const channel = new MessageChannel();
      const phase = () => (document.querySelector('progress') ? (document.querySelector('[role=status]')?.textContent ?? '?') : (document.querySelector('main h1') ? 'still' : '?'));
      channel.port1.onmessage = () => {
        const t = performance.now();
        if (t - last > 50) w.__g.push({ at: Math.round(t), phase: phase(), gap: Math.round(t - last) });
        const p = phase(); if (!(p in w.__t)) w.__t[p] = Math.round(t); w.__t[`${p} last`] = Math.round(t);
        const bar = document.querySelector('progress'); if (bar?.hasAttribute('value') && w.__shares.at(-1) !== bar.value) w.__shares.push(bar.value);
        last = t;
        setTimeout(() => channel.port2.postMessage(0), 0);
      };
      const transfer = new DataTransfer(); transfer.items.add(file);
      setTimeout(() => { last = performance.now(); channel.port2.postMessage(0); document.querySelector('.drop-zone')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true })); }, 1500);
    }, ARTICLES);
    const waitFor = async (what: string, button: string, ms: number) => {
      const end = Date.now() + ms;
      for (;;) {
        const there = await files.evaluate((label) => [...document.querySelectorAll('button')].some((b) => b.textContent === label && !(b as HTMLButtonElement).disabled), button);
        if (there) return;
        if (Date.now() > end) throw new Error(`${what}: ${await files.text()}`);
        await new Promise((r) => setTimeout(r, 500));
      }
    };
    const t0 = Date.now();
    await waitFor('planned', 'Bring in', 150_000);
    console.log(name, 'planned', Date.now() - t0);
    const t1 = Date.now();
    await files.role('button', 'Bring in').click();
    await waitFor('written', 'Bring in more', 240_000);
    console.log(name, 'written', Date.now() - t1);
    await new Promise((r) => setTimeout(r, 4000));
    console.log(name, JSON.stringify(await files.evaluate(() => { const w = window as any; return { t: w.__t, gaps: w.__g, shares: w.__shares.filter((_: number, i: number) => i % Math.ceil(w.__shares.length / 20) === 0), n: w.__shares.length }; })));
    await files.close();
  });
});
