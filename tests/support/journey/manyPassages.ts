import type { Contents } from './fillLibrary';
import { madeUpArticle, madeUpHighlight } from './madeUpLibrary';

/** A page, and the library that holds it as article 1 with each of its sentences as a passage. */
export function manyPassages(count: number): { contents: Contents; html: string } {
  const sentences = Array.from({ length: count }, (_, at) => `Passage ${at + 1} of many is here.`);
  const lengths = sentences.map(({ length }) => length + 1);
  let order = 0;
  const highlights = sentences.map((quote, at) => {
    const start = order;
    order += lengths[at] ?? 0;
    return madeUpHighlight(at + 1, 1, { quote, order: start });
  });
  const paragraphs = Array.from({ length: Math.ceil(count / 10) }, (_, at) =>
    sentences.slice(at * 10, at * 10 + 10).join(' '),
  );
  const text = paragraphs.map((sentence) => `<p>${sentence}</p>`).join('');
  return {
    contents: { articles: [madeUpArticle(1)], highlights },
    html: `<!doctype html><html lang="en"><title>Article 1</title><article><h1>Article 1</h1>${text}</article>`,
  };
}
