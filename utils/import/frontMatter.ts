/** A front matter's properties: texts and lists of texts, by key; anything that YAML can say beyond is left out. */
export interface FrontMatter {
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** The file behind it, and how many lines stand before that. */
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * The properties at the head of a Markdown file, as we and Obsidian write them: one a line, a list as `- item` lines
 * or in brackets, texts quoted or not. Null for a file without. Linear; never throws.
 */
export function frontMatter(file: string): FrontMatter | null {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/^---[ \t]*\n/.test(text)) return null;
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(text.indexOf('\n') + 1));
  if (!end) return null;
  const start = text.indexOf('\n') + 1;
  const after = start + end.index + end[0].length;
  const properties = new Map<string, string[]>();
  let key = '';
  for (const line of text.slice(start, start + end.index).split('\n')) {
    const property = /^("(?:[^"\\]|\\.)*"|[^\s:#"'-][^:]*):(?:[ \t]+([^\n]*))?$/.exec(line);
    const item = /^[ \t]*-[ \t]+([^\n]*)$/.exec(line)?.[1];
    if (property) {
      key = scalar(property[1] ?? '');
      properties.set(key, valuesOf(property[2] ?? ''));
    } else if (item !== undefined && key) properties.get(key)?.push(scalar(item));
  }
  return { properties, body: text.slice(after), bodyLine: text.slice(0, after).split('\n').length };
}

function valuesOf(value: string): string[] {
  const text = value.trim();
  if (!text || text === '[]' || text === 'null' || text === '~') return [];
  if (!/^\[.*\]$/.test(text) || /^\[\[/.test(text)) return [scalar(text)];
  return [...text.slice(1, -1).matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g)].map(
    ([item]) => scalar(item),
  );
}

function scalar(value: string): string {
  const text = value.trim();
  const quoted = /^('(?:[^']|'')*'|"(?:[^"\\]|\\.)*")\s*(?:#.*)?$/.exec(text)?.[1];
  if (quoted === undefined) return text.replace(/(?<!\s)\s+#.*$/, '');
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
