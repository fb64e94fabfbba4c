import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { noteBlock } from './noteBlock';

/**
 * A note's Markdown as HTML, empty for an empty note. micromark writes no HTML of the source and no link of a scheme
 * that could run. `scope` keeps footnotes of several notes on one page apart.
 */
export function noteHtml(note: string, scope: string): string {
  const block = noteBlock(note, scope);
  if (!block) return '';
  const options = gfmHtml({ clobberPrefix: `${scope}-`, label: '↩' });
  return micromark(block, { extensions: [gfm()], htmlExtensions: [options] });
}
