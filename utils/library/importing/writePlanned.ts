import type { Writer } from '../act';
import { writeMany } from '../writeMany';
import type { ImportPlan } from './planImport';

/** Within an act: writes the articles and passages of a plan. `onProgress` is told the share that is written, 0..1. */
export async function writePlanned(
  writer: Writer,
  { articles, highlights }: Pick<ImportPlan['writes'], 'articles' | 'highlights'>,
  onProgress: (share: number) => void,
): Promise<void> {
  const total = Math.max(1, articles.length + highlights.length);
  await writeMany(writer, 'articles', articles, (done) => onProgress(done / total));
  await writeMany(writer, 'highlights', highlights, (done) =>
    onProgress((articles.length + done) / total),
  );
}
