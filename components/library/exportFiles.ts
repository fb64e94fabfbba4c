import { saveFile } from '@/components/hooks/saveFile';
import type { Store } from '@/components/hooks/store';
import { fileName } from '@/utils/export/fileName';
import { articleToMarkdown } from '@/utils/export/toMarkdown';
import { zipArticles } from '@/utils/export/zip';
import type { Article } from '@/utils/model/records';
import { highlightsOf } from '@/utils/storage/queries/highlightsOf';

/** An article and its passages as the text of one Markdown file. */
export async function markdownOf(db: Store['db'], article: Article): Promise<string> {
  return articleToMarkdown(article, await highlightsOf(db, article.id));
}

/** Hands an article to the browser as a Markdown file to download. */
export async function downloadMarkdown(db: Store['db'], article: Article): Promise<void> {
  const text = await markdownOf(db, article);
  const name = fileName(article.title || article.host, '.md', new Set());
  saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
}

/** Hands articles to the browser as a zip of Markdown files, named by the day. */
export async function downloadZip(
  db: Store['db'],
  articles: readonly Article[],
  now = new Date(),
): Promise<void> {
  const entries = await Promise.all(
    articles.map(async (article) => ({ article, highlights: await highlightsOf(db, article.id) })),
  );
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  saveFile(new Blob([zipArticles(entries)], { type: 'application/zip' }), `kantlijn ${day}.zip`);
}
