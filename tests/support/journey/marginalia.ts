import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The HTML of the article “In de kantlijn”, of our own making. */
export const article = readFileSync(
  resolve(import.meta.dirname, '../../fixtures/pages/marginalia.html'),
  'utf8',
);

export const TITLE = 'In de kantlijn: why readers write in books';

/** Passages of it. */
export const snail = 'a small drawing of a snail in armour';
export const attention = 'a line in the margin is the cheapest form of attention there is';
export const proof =
  'a mathematician claimed to have a marvellous proof that the margin was too narrow to hold';

/** Its paragraphs, in order, with their tags. */
export const paragraphs = [...article.matchAll(/<p>[\s\S]*?<\/p>/g)].map(([whole]) => whole);

/** The paragraph in which the passage stands. */
export const home = paragraphs.find((paragraph) => paragraph.includes(proof)) ?? '';

/** The article with more before the part in which the passage stands. */
export const beforeArticle = (html: string, more: string) =>
  html.replace('<h2>A conversation', `${more}<h2>A conversation`);

/** The article with more at its end. */
export const atEnd = (html: string, more: string) =>
  html.replace('</article>', `${more}</article>`);
