import { mergeTags } from '../model/tag';
import { normalise } from '../text/normalise';
import { linesOf, oneLine } from '../text/plainText';
import { markdownText } from './markdownText';
import { noteBlock } from './noteBlock';
import { quoteBlock } from './quoteBlock';
import { tagNames } from './tagName';
import { webLink } from './webLink';
import { writeMarkdown } from './writeMarkdown';

/** What one person marked, as read from their export. */
export interface TeamMember {
  readonly name: string;
  readonly articles: readonly { readonly address: string | null; readonly title: string }[];
  /** `article` counts into `articles`; those of one article in its order. */
  readonly highlights: readonly {
    readonly article: number;
    readonly quote: string;
    readonly note: string;
    readonly tags: readonly string[];
  }[];
}

export interface TeamWords {
  readonly title: string;
  /** Such as `marked by $1`, with `$1` where the number stands. */
  readonly markedBy: string;
}

interface Shared {
  quote: string;
  words: string;
  readonly people: Set<string>;
  readonly notes: { readonly name: string; readonly note: string }[];
  tags: string[];
}

/** Quotes that share fewer characters than this at their ends only touch: they stand apart. Normalised. */
const OVERLAP = 12;

/**
 * Several people's passages as one Markdown file: a heading an article, each passage once, with who marked it and their
 * notes signed. Passages that hold or overlap one another are joined into the longest stretch and counted; they keep the
 * order in which they were first met. Articles are the same by `addressKey`, or without an address by their title.
 */
export function teamDigest(
  members: readonly TeamMember[],
  addressKey: (address: string) => string | null,
  words: TeamWords,
): string {
  const articles = new Map<string, { title: string; address: string | null; shared: Shared[] }>();
  for (const { name, articles: own, highlights } of members) {
    for (const { article, ...highlight } of highlights) {
      const told = own[article];
      if (!told || linesOf(highlight.quote).length === 0) continue;
      const key = (told.address && addressKey(told.address)) || `title ${told.title}`;
      const held = articles.get(key) ?? { ...told, shared: [] };
      articles.set(key, held);
      addTo(held.shared, oneLine(name), highlight);
    }
  }
  let count = 0;
  const parts = [...articles.values()].flatMap(({ title, address, shared }) => [
    heading(2, title, address),
    ...shared.map((passage) => passageBlock(passage, `p${++count}`, words)),
  ]);
  return [heading(1, words.title, null), ...parts].join('\n\n').concat('\n');
}

type Told = Omit<TeamMember['highlights'][number], 'article'>;

/** Joins a passage with all it overlaps: one that bridges two makes them one. */
function addTo(shared: Shared[], name: string, { quote, note, tags }: Told): void {
  let joined: Shared = {
    quote,
    words: normalise(quote),
    people: new Set([name]),
    notes: note.trim() ? [{ name, note }] : [],
    tags: mergeTags(tags),
  };
  let place = shared.length;
  for (let at = shared.length - 1; at >= 0; at--) {
    const other = shared[at] as Shared;
    const text = union(other.quote, joined.quote);
    if (text === null) continue;
    joined = {
      quote: text,
      words: normalise(text),
      people: new Set([...other.people, ...joined.people]),
      notes: [...other.notes, ...joined.notes],
      tags: mergeTags(other.tags, joined.tags),
    };
    shared.splice(at, 1);
    place = at;
  }
  shared.splice(place, 0, joined);
}

/** Both texts as one where one holds the other, or the end of one is the start of the other; else null. */
function union(a: string, b: string): string | null {
  const [wordsA, wordsB] = [normalise(a), normalise(b)];
  if (!wordsA || !wordsB) return null;
  if (wordsA.includes(wordsB)) return a;
  if (wordsB.includes(wordsA)) return b;
  return overlapped(a, b) ?? overlapped(b, a);
}

/** `first` and what `second` has beyond it. */
function overlapped(first: string, second: string): string | null {
  const [head, tail] = [normalise(first), normalise(second)];
  for (let length = Math.min(head.length, tail.length) - 1; length >= OVERLAP; length--) {
    if (!head.endsWith(tail.slice(0, length))) continue;
    const rest = restAfter(second, length);
    return rest === null ? null : `${first}${rest}`;
  }
  return null;
}

/** What stands in a text behind its first `length` normalised characters. */
function restAfter(text: string, length: number): string | null {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (normalise(text.slice(0, middle)).length < length) low = middle + 1;
    else high = middle;
  }
  return normalise(text.slice(0, low)).length === length ? text.slice(low) : null;
}

function heading(depth: 1 | 2, title: string, address: string | null): string {
  const text = { type: 'text', value: oneLine(title) || 'Untitled' } as const;
  const link = address && webLink(address);
  const children = link ? [{ type: 'link' as const, url: link, children: [text] }] : [text];
  return writeMarkdown([{ type: 'heading', depth, children }]);
}

function passageBlock(
  { quote, people, notes, tags }: Shared,
  scope: string,
  words: TeamWords,
): string {
  const names = [...people].map((name) => markdownText(name)).join(', ');
  const count =
    people.size > 1 ? ` (${markdownText(words.markedBy.replace('$1', String(people.size)))})` : '';
  const about = [`— ${names}${count}`, ...tagNames(tags).map((tag) => `#${tag}`)].join(' ');
  return [
    quoteBlock(linesOf(quote).join('\n'), null),
    about,
    ...notes.map(
      ({ name, note }, at) => `**${markdownText(name)}:**\n\n${noteBlock(note, `${scope}-${at}`)}`,
    ),
  ].join('\n\n');
}
