import { type ManagedFile, managedFile } from '../../import/managedFile';
import type { WrittenFile } from '../../model/folder';
import { tagKey } from '../../model/tag';
import { mergedTags } from './threeWay';

/** The tag that every file of ours gets, as Obsidian Web Clipper's do. */
const FILE_TAG = 'clippings';

/** The tags of a front matter that are the article's. */
export function ownTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => tagKey(tag) !== FILE_TAG);
}

/** An article's tags with what the person did to them in the file since it was written. A file without front matter says nothing of them. */
export function articleTags(
  written: WrittenFile | null,
  file: ManagedFile,
  own: readonly string[],
): string[] {
  if (!file.properties) return [...own];
  const before = written ? managedFile(written.properties).tags : [];
  return mergedTags(ownTags(before), ownTags(file.tags), own);
}
