import { csvColumns } from '../../utils/export/formats/csv';
import { colours } from '../../utils/model/colour';
import type { Act, Actor } from './Actor';
import { annotationBy } from './annotationBy';
import type { MarkState, State } from './Model';
import type { Random } from './Random';

/** A file as a person would choose it. */
export interface MadeFile {
  readonly name: string;
  readonly text: string;
}

/** What an import is given: files made up by chance, and whether it takes out of the trash what they hold. */
export interface ImportArg {
  readonly files: readonly MadeFile[];
  readonly bringBack: boolean;
}

const formats = ['json', 'csv', 'markdown'] as const;
type Format = (typeof formats)[number];

interface Told {
  readonly address: string;
  readonly id: string | null;
  readonly marks: Readonly<Record<string, MarkState>>;
}

/** Nothing of the library is younger: what a file tells of an article that is there does not count. */
const LONG_AGO = 1_600_000_000_000;

/**
 * Files with new passages of the actor's own article, of one that it has not, or of both, and with passages that it
 * knows: an import must bring in all of it, and leave in the trash what lies there unless it was asked.
 */
export function chooseImport(actor: Actor, random: Random): Act {
  const format = random.pick(formats);
  const bringBack = random.below(2) === 0;
  const { address, articleId, name } = actor;
  const told: Told[] = [
    {
      address,
      id: articleId,
      marks: { ...knownBy(actor, random, format), ...fresh(actor, random, address, format) },
    },
  ];
  if (random.below(2) === 0) {
    actor.count += 1;
    const elsewhere = `${address}/imported-${actor.count}`;
    told.push({ address: elsewhere, id: null, marks: fresh(actor, random, elsewhere, format) });
  }
  const files =
    format === 'markdown'
      ? told.map((one, at) => ({ name: `${at}.md`, text: markdownOf(one, name) }))
      : [{ name: `made.${format}`, text: format === 'csv' ? csvOf(told) : jsonOf(told, random) }];
  const after = told.reduce(
    (state, one) => brought(state, one, bringBack, format === 'json'),
    actor.model.now,
  );
  return { method: 'import', arg: { files, bringBack } satisfies ImportArg, after };
}

/** Our Markdown names no pen: it is then the first. */
function fresh(actor: Actor, random: Random, address: string, format: Format): Told['marks'] {
  const marks = Array.from({ length: 1 + random.below(6) }, () => {
    actor.count += 1;
    const by = annotationBy(random, actor.count);
    const annotation = format === 'markdown' ? { ...by, colour: colours[0] } : by;
    return [`${actor.name} imported line ${actor.count}`, { address, ...annotation, away: false }];
  });
  return Object.fromEntries(marks);
}

/** Some of what is there already, as it is: our own JSON would need the whole record. */
function knownBy({ model, address }: Actor, random: Random, format: Format): Told['marks'] {
  if (format === 'json') return {};
  const own = Object.entries(model.now.marks).filter(([, mark]) => mark.address === address);
  return Object.fromEntries(own.filter(() => random.below(4) === 0));
}

/** The state after the import. A record of ours goes to its article even where that lies in the trash. */
function brought(state: State, told: Told, bringBack: boolean, isRecord: boolean): State {
  const held = state.articles[told.address] ?? { state: 'inbox', tags: [], away: false };
  const article = { ...held, away: held.away && !bringBack };
  const marks = Object.entries(told.marks).flatMap(([words, mark]) => {
    const known = state.marks[words];
    if (known) return [[words, { ...known, away: known.away && !bringBack }]];
    return article.away && !isRecord ? [] : [[words, mark]];
  });
  return {
    ...state,
    articles: { ...state.articles, [told.address]: article },
    marks: { ...state.marks, ...Object.fromEntries(marks) },
  };
}

function titleOf(address: string): string {
  return new URL(address).pathname.slice(1);
}

function markdownOf({ address, marks }: Told, name: string): string {
  const blocks = Object.entries(marks).map(([words, { note, tags }]) =>
    [`> ${words}`, note, [...tags.map((tag) => `#${tag}`), `· [open](${address})`].join(' ')]
      .filter(Boolean)
      .join('\n\n'),
  );
  const head = `---\ntitle: ${JSON.stringify(titleOf(address))}\nsource: ${JSON.stringify(address)}\n---`;
  return [head, `# By ${name}`, ...blocks, ''].join('\n\n');
}

function csvOf(told: readonly Told[]): string {
  const rows = told.flatMap(({ address, marks }) =>
    Object.entries(marks).map(
      ([words, { note, tags, colour }]): Record<string, string> => ({
        Title: titleOf(address),
        URL: address,
        Quote: words,
        Note: note,
        Tags: tags.join(', '),
        Colour: colour,
      }),
    ),
  );
  const cells = [csvColumns, ...rows.map((row) => csvColumns.map((column) => row[column] ?? ''))];
  return cells
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
}

function jsonOf(told: readonly Told[], random: Random): string {
  const kept = { createdAt: LONG_AGO, updatedAt: LONG_AGO, deletedAt: null, revision: 1 };
  const articles = told.map(({ address, id }) => ({
    id: id ?? uuid(random),
    address,
    host: new URL(address).hostname,
    title: titleOf(address),
    byline: null,
    site: null,
    language: 'en',
    direction: 'ltr',
    published: null,
    excerpt: null,
    words: 0,
    minutes: 1,
    readable: false,
    state: 'inbox',
    favourite: false,
    progress: 0,
    tags: [],
    contentHash: null,
    ...kept,
  }));
  const highlights = told.flatMap(({ marks }, at) =>
    Object.entries(marks).map(([words, { note, tags, colour }], order) => ({
      id: uuid(random),
      articleId: articles[at]?.id,
      selectorSets: [[{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }]],
      quote: words,
      colour,
      note,
      tags,
      order,
      ...kept,
    })),
  );
  const frame = { format: 'kantlijn', version: 1, exportedAt: LONG_AGO };
  return JSON.stringify({ ...frame, articles, highlights });
}

/** Version 7, of `LONG_AGO`. */
function uuid(random: Random): string {
  const time = LONG_AGO.toString(16).padStart(12, '0');
  const chance = Array.from({ length: 18 }, () => random.below(16).toString(16)).join('');
  const signs = `${time}7${chance.slice(0, 3)}8${chance.slice(3)}`;
  return signs.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
