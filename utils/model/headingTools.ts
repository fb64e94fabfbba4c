/**
 * What pages set into and beside their headings as tools, as a CSS selector: MediaWiki's links to edit a section, and the sign
 * by which a heading links to itself in documentation made by Sphinx, MkDocs and rustdoc. They are no words of the text: neither
 * the stored article has them nor a passage, which is then found in the one by its words in the other.
 */
export const HEADING_TOOLS = '.mw-editsection,a.headerlink,a.doc-anchor';
