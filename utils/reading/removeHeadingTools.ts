import { SECTION_EDIT } from '../model/sectionEdit';

/** By which a heading links to itself, in documentation made by Sphinx, MkDocs and rustdoc. */
const SIGNS = 'a.headerlink, a.doc-anchor';
const WORDLY = /[\p{L}\p{N}]/u;

/** Takes from a copy what is set into its headings as tools: links to edit a section, and signs; a heading that is such a link itself stays. */
export function removeHeadingTools(copy: ParentNode): void {
  for (const tool of copy.querySelectorAll(SECTION_EDIT)) tool.remove();
  for (const link of copy.querySelectorAll(SIGNS)) {
    if (!WORDLY.test(link.textContent)) link.remove();
  }
}
