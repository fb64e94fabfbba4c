import { isoDay } from '@/components/hooks/isoDay';
import { markdownOf, passageStructures } from '@/components/hooks/markdownOf';
import { saveFile } from '@/components/hooks/saveFile';
import type { Store } from '@/components/hooks/store';
import { fileName } from '@/utils/export/fileName';
import { zipArticles } from '@/utils/export/zip';
import type { Article } from '@/utils/model/records';
import { highlightsOf } from '@/utils/storage/queries/highlightsOf';

/** Hands an article to the browser as a Markdown file to download. */
export async function downloadMarkdown(db: Store['db'], article: Article): Promise<void> {
  const highlights = await highlightsOf(db, article.id);
  const text = await markdownOf(db, { article, highlights });
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
  const zipped = zipArticles(entries, { structureOf: await passageStructures(db, entries) });
  saveFile(new Blob([zipped], { type: 'application/zip' }), `kantlijn ${isoDay(now)}.zip`);
}
