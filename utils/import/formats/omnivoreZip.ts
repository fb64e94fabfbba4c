import { isTangled } from '../../text/isTangled';
import { markdownTree } from '../../text/markdownTree';
import { Gathering } from '../Gathering';
import type { ZipImporter } from '../importer';
import { isObject, type JsonObject, listOf, textOf, textsOf } from '../json';
import { markdownPlain } from '../markdownPlain';
import { parseTime } from '../parseTime';
import { sourceOf } from '../source';

/** Omnivore's export: `metadata_*.json` lists the articles, `highlights/<slug>.md` holds each one's passages as quotes. */
export const omnivoreZip: ZipImporter = {
  id: 'omnivoreZip',
  recognises: ({ files }) => [...files.keys()].some((path) => METADATA.test(path)),
  parse({ files }) {
    const gathering = new Gathering();
    const texts = new Map<string, string>();
    for (const [path, bytes] of files) {
      const slug = /(?:^|\/)highlights\/(.+)\.md$/.exec(path)?.[1];
      const source = slug === undefined ? null : sourceOf(path, bytes);
      if (slug !== undefined && source && 'text' in source) texts.set(slug, source.text);
    }
    for (const [path, bytes] of files) {
      if (!METADATA.test(path)) continue;
      const source = sourceOf(path, bytes);
      const rows = 'text' in source && Array.isArray(source.json) ? source.json : null;
      if (!rows) gathering.fault(null, 'badJson', path);
      for (const [at, row] of (rows ?? []).entries()) {
        if (isObject(row)) add(gathering, row, texts, `${path}[${at}]`);
        else gathering.fault(null, 'badRecord', `${path}[${at}]`);
      }
    }
    return gathering.result();
  },
};

const METADATA = /(?:^|\/)metadata_[^/]*\.json$/;

function add(
  gathering: Gathering,
  row: JsonObject,
  texts: Map<string, string>,
  name: string,
): void {
  const labels = listOf(row.labels).map((label) =>
    isObject(label) ? textOf(label.name) : textOf(label),
  );
  const createdAt = parseTime(row.savedAt);
  const article = gathering.article(
    {
      address: textOf(row.url),
      title: textOf(row.title),
      byline: textOf(row.author),
      excerpt: textOf(row.description),
      published: textOf(row.publishedAt).slice(0, 10),
      tags: labels,
      state: /archived/i.test(textOf(row.state)) ? 'archived' : 'inbox',
      createdAt,
    },
    null,
    name,
  );
  if (article === null) return;
  const text = texts.get(textsOf(row.slug)[0] ?? '') ?? '';
  if (isTangled(text)) {
    gathering.fault(null, 'tooTangled', name);
    return;
  }
  for (const passage of passagesIn(text)) {
    gathering.highlight({ article, ...passage, createdAt }, null);
  }
}

/** Each quote is a passage, with the labels at its end; what stands below it, up to the next, is its note. */
function passagesIn(markdown: string): { quote: string; note: string; tags: string[] }[] {
  const passages: { quote: string; note: string; tags: string[] }[] = [];
  for (const node of markdownTree(markdown).children) {
    const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    const last = passages.at(-1);
    if (node.type === 'blockquote') {
      const text = markdownPlain(node)
        .replace(/(?<!\s)\s*⤴️\s*/gu, ' ')
        .trim();
      const labels = text.slice(startOfLabels(text));
      const tags = labels.split('#').map((tag) => tag.trim().replaceAll('_', ' '));
      passages.push({ quote: text.slice(0, text.length - labels.length), note: '', tags });
    } else if (last && node.type !== 'heading') {
      last.note = [last.note, source].filter(Boolean).join('\n\n');
    }
  }
  return passages;
}

/** Where the labels at the end of a text begin: ` #one #two`. From the end, so that each sign is looked at once. */
function startOfLabels(text: string): number {
  for (let start = text.length; ; ) {
    const at = text.lastIndexOf('#', start - 1);
    const isLabel = at > 0 && /^#[^\s#]+$/.test(text.slice(at, start));
    const before = text.slice(0, Math.max(at, 0)).trimEnd().length;
    if (!isLabel || before === at) return start;
    start = before;
  }
}
