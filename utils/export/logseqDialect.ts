import type { MarkdownDialect } from './writeMarkdown';

/** What means something to Logseq beyond Markdown: properties, references to blocks, macros. */
export const logseqDialect: MarkdownDialect = {
  unsafe: [
    { character: ':', before: ':', inConstruct: 'phrasing' },
    { character: '(', before: '\\(', inConstruct: 'phrasing' },
    { character: '{', before: '\\{', inConstruct: 'phrasing' },
  ],
};
