/**
 * A front matter after an update: a property that stands as it was last written becomes what it is now; what the person
 * changed, added or took away stays so, but for `settled` keys. All three with their fences; empty for none.
 */
export function mergeProperties(
  written: string,
  file: string,
  now: string,
  settled: readonly string[] = [],
): string {
  if (!file.trim() && written.trim()) return file;
  if (!file.trim() || file.trimEnd() === written.trimEnd()) return now + gapAfter(file);
  const [was, is, next] = [chunksOf(written), chunksOf(file), chunksOf(now)];
  const kept = [...is].flatMap(([key, chunk]) => {
    if (was.get(key) !== chunk && !settled.includes(key)) return [chunk];
    return next.get(key) ?? [];
  });
  const added = [...next].filter(
    ([key]) => !is.has(key) && (!was.has(key) || settled.includes(key)),
  );
  const lines = [...kept, ...added.map(([, chunk]) => chunk)];
  return `---\n${lines.map((chunk) => `${chunk}\n`).join('')}---${gapAfter(file)}`;
}

/** The line breaks behind the closing fence. */
function gapAfter(file: string): string {
  return /(?<!\n)\n*$/.exec(file)?.[0] ?? '';
}

/** Each property's lines by its key; lines before the first go under the empty key. */
function chunksOf(matter: string): Map<string, string> {
  const chunks = new Map<string, string>();
  let key = '';
  for (const line of matter.trimEnd().split('\n').slice(1, -1)) {
    const named = /^("(?:[^"\\]|\\.)*"|[^\s:#"'-][^:]*):(?:\s|$)/.exec(line)?.[1];
    if (named !== undefined) key = named;
    const before = chunks.get(key);
    chunks.set(key, before === undefined ? line : `${before}\n${line}`);
  }
  return chunks;
}
