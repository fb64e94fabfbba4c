/**
 * MediaWiki's links to edit a section, which it sets into and beside its headings, as a CSS selector. They are no words of the text:
 * neither the stored article has them nor a passage, which is then found in the one by its words in the other.
 */
export const SECTION_EDIT = '.mw-editsection';
