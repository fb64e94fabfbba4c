/** One schema.org object, or a part of one: hostile JSON, so nothing is known of its values. */
export type Thing = Readonly<Record<string, unknown>>;

const MAX_THINGS = 500;

/** All schema.org objects that a page states as JSON-LD, those of `@graph` and of lists among them, in order. */
export function structuredData(copy: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of copy.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(parsed(script.textContent ?? ''), things);
  }
  return things;
}

/** The text of a value, or of the name of the thing it is; null for anything else. Lists give their first. */
export function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim() || null;
  if (typeof first !== 'object' || first === null) return null;
  const name: unknown = (first as Thing).name;
  return typeof name === 'string' ? name.trim() || null : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace('<![CDATA[', '').replace(']]>', ''));
  } catch {
    return null;
  }
}

function collect(value: unknown, things: Thing[]): void {
  const open = [value];
  while (open.length > 0 && things.length < MAX_THINGS) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next.slice(0, MAX_THINGS));
    else if (typeof next === 'object' && next !== null) {
      const thing = next as Thing;
      things.push(thing);
      if (Array.isArray(thing['@graph'])) open.unshift(...thing['@graph'].slice(0, MAX_THINGS));
    }
  }
}
