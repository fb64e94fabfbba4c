import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** A Markdown file as GitHub shows it, HTML in it and all; its front matter and block ids left out. */
export function rendered(markdown: string): Document {
  const html = micromark(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html');
}
