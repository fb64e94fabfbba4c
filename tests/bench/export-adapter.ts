/** One job of the export bench, in a process of its own: `node export-adapter.mjs JOB`; see export.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { ArticleEntry } from '../../utils/export/exporter';
import { exportFiles } from '../../utils/export/exportFiles';
import { json } from '../../utils/export/formats/json';
import { markdown } from '../../utils/export/formats/markdown';
import { structuresIn } from '../../utils/export/structuresIn';
import { zipFiles } from '../../utils/export/zip';
import { parseFile } from '../../utils/import/parseFile';
import { colours } from '../../utils/model/colour';
import { aHighlight, anArticle } from '../unit/export/records';

const ARTICLES = 10_000;
const EACH = 10;
const WORDS =
  'margin reader passage note pencil book line quiet paper écrit kantlijn “quoted” *star* 2026'.split(
    ' ',
  );

/** Words by a fixed rule: every run reads the same library. */
function text(seed: number, count: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[state % WORDS.length];
  }).join(' ');
}

const twoLines = (seed: number) => `${text(seed, 15)}\n${text(seed + 7, 15)}`;

function library(): ArticleEntry[] {
  const id = (number: number) => `01930d5e-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return Array.from({ length: ARTICLES }, (_, at) => ({
    article: anArticle({
      id: id(at) as never,
      title: text(at, 6),
      address: `https://example.org/${at}`,
      tags: ['work/2026'],
    }),
    highlights: Array.from({ length: EACH }, (__, place) =>
      aHighlight(at * EACH + place + 1, {
        articleId: id(at) as never,
        quote: place % 5 === 0 ? twoLines(at * EACH + place) : text(at * EACH + place, 30),
        note: place % 3 === 0 ? text(place, 12) : '',
        tags: place % 2 === 0 ? ['x', 'R&D'] : [],
        colour: colours[place % colours.length] ?? 'yellow',
        order: place * 100,
      }),
    ),
  }));
}

const entries = library();
const rows = {
  articles: entries.map(({ article }) => article),
  highlights: entries.flatMap(({ highlights }) => highlights),
};

/** The stored article: a passage of two lines is two items of a list there, any other a part of a paragraph. */
function htmlOf({ highlights }: ArticleEntry): string {
  const blocks = highlights.map(({ quote }) =>
    quote.includes('\n')
      ? `<ul><li>${quote.replace('\n', '</li><li>')}</li></ul>`
      : `<p>Before it. ${quote} After it.</p>`,
  );
  return `<article>${blocks.join('\n')}</article>`;
}

/** As the extension writes them: the HTML of every article is looked at for the structure of its passages. */
function structuredFiles(pages: readonly string[]) {
  const known: ReturnType<typeof structuresIn> = new Map();
  for (const [at, { highlights }] of entries.entries()) {
    for (const [id, structure] of structuresIn(pages[at] ?? '', highlights))
      known.set(id, structure);
  }
  return exportFiles(markdown, entries, '', { structureOf: ({ id }) => known.get(id) ?? null });
}

function zipped(files: ReturnType<typeof exportFiles>): () => number {
  const bytes = Object.fromEntries(files.map(({ name, text: body }) => [name, strToU8(body)]));
  return () => zipSync(bytes, { level: 6 }).length;
}

/** What is prepared does not count; what is answered is as large as the output. */
const jobs: Record<string, () => () => number> = {
  markdownZip: () => () => zipFiles(exportFiles(markdown, entries, '', {})).length,
  zipFloor: () => zipped(exportFiles(markdown, entries, '', {})),
  structuredZip: () => {
    const pages = entries.map(htmlOf);
    return () => zipFiles(structuredFiles(pages)).length;
  },
  structuredFloor: () => zipped(structuredFiles(entries.map(htmlOf))),
  jsonOut: () => () => json.write(entries, {}).length,
  stringifyFloor: () => () => JSON.stringify(rows, null, 2).length,
  jsonIn: () => {
    const bytes = strToU8(json.write(entries, {}));
    return () => {
      const { highlights, problems } = parseFile('library.json', bytes);
      if (highlights.length !== ARTICLES * EACH || problems.length > 0)
        throw new Error('not all came back');
      return bytes.length;
    };
  },
  parseFloor: () => {
    const written = json.write(entries, {});
    return () => {
      JSON.parse(written);
      return written.length;
    };
  },
};

const job = jobs[process.argv[2] ?? ''];
if (!job) throw new Error(`no job ${process.argv[2]}`);
const run = job();
globalThis.gc?.();
forgetPeak();
const before = process.memoryUsage.rss();
const started = process.cpuUsage();
const output = run();
const { user, system } = process.cpuUsage(started);
// Of the processor: what else runs on the machine does not count.
const seconds = (user + system) / 1e6;
console.log(JSON.stringify({ seconds, megabytes: (peak() - before) / 1e6, output: output / 1e6 }));

/** Where the system can, the peak begins anew, so that what was prepared does not count. https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

/** In bytes; both sources give kilobytes. */
function peak(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const told = /VmHWM:\s*(\d+)/.exec(status)?.[1];
  return Number(told ?? process.resourceUsage().maxRSS) * 1_024;
}
