import type { PageServer } from '../support/server';
import type { Actor } from './Actor';
import { Model } from './Model';
import { Random } from './Random';

const names = ['tab one', 'tab two', 'the panel', 'the popup'] as const;

/** Two tabs, the panel and the popup, each with an article of its own and a chance of its own. */
export function actors(server: PageServer, seed: number): Actor[] {
  return names.map((name, at) => actor(name, server, seed * 31 + at));
}

function actor(name: (typeof names)[number], server: PageServer, seed: number): Actor {
  const kind = name.startsWith('tab') ? 'page' : 'panel';
  const text = `<p>What ${name} reads, with commas, and words enough to be an article. </p>`.repeat(
    30,
  );
  const html = `<title>${name}</title><article><h1>${name}</h1>${text}</article>`;
  const address = server.page(name.replace(' ', '-'), html);
  const model = new Model();
  const random = new Random(seed);
  return {
    name,
    kind,
    address,
    model,
    random,
    ids: new Map(),
    articleId: null,
    last: null,
    count: 0,
  };
}
