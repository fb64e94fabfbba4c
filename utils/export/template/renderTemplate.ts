import { csvText } from '../csvText';
import type { ArticleEntry, ExportFile, ExportOptions } from '../exporter';
import { fileName } from '../fileName';
import { engineFor } from './engine';
import { holdLines } from './holdLines';
import { propertiesBlock } from './properties';
import type { Template } from './Template';
import { variablesOf } from './variables';

/**
 * The files that a template makes of articles: one each, or for CSV one in all named after the first. Names are safe and
 * differ; folders come before them, parted by `/`. Throws a LiquidError for a template that `checkTemplate`
 * finds fault with, or that takes too long. `onFile` is told before each how many there are.
 */
export function renderTemplate(
  template: Template,
  entries: readonly ArticleEntry[],
  options: ExportOptions = {},
  onFile: (count: number) => void = () => {},
): ExportFile[] {
  if (template.language === 'csv')
    return entries.length === 0 ? [] : [table(template, entries, options)];
  const taken = new Map<string, Set<string>>();
  return entries.map((entry, at) => {
    onFile(at);
    return {
      name: templatePath(template, entry, options, taken),
      text: fileText(template, entry, options),
      modifiedAt: entry.article.updatedAt,
    };
  });
}

function fileText(template: Template, entry: ArticleEntry, options: ExportOptions): string {
  const variables = variablesOf(entry, template.language, options);
  const body = engineFor(template.language, 'body', options.timeZone);
  const text = holdLines(body.parseAndRenderSync(template.body, variables)).trim();
  if (template.language !== 'markdown') return `${text}\n`;
  const values = engineFor('markdown', 'values', options.timeZone);
  return `${propertiesBlock(template.properties, values, variables)}${text}\n`;
}

/**
 * Where a template puts an article's file, levels parted by `/`. `taken` holds the names in each folder (its path in lower
 * case, with the last `/`), as `nameKey` spells them; the new one is added.
 */
export function templatePath(
  template: Pick<Template, 'folder' | 'fileName' | 'extension'>,
  entry: ArticleEntry,
  options: ExportOptions,
  taken: Map<string, Set<string>>,
): string {
  const engine = engineFor('text', 'values', options.timeZone);
  const variables = variablesOf(entry, 'text', options);
  const levels = template.folder
    .split('/')
    .filter((level) => level.trim())
    .map((level) => fileName(engine.parseAndRenderSync(level, variables), '', new Set()));
  const folder = levels.map((level) => `${level}/`).join('');
  const names = taken.get(folder.toLowerCase()) ?? new Set();
  taken.set(folder.toLowerCase(), names);
  const name = fileName(
    engine.parseAndRenderSync(template.fileName, variables),
    template.extension,
    names,
  );
  return `${folder}${name}`;
}

/** A row for each passage, whose own variables stand beside the article's under `highlight`. */
function table(
  template: Template,
  entries: readonly ArticleEntry[],
  options: ExportOptions,
): ExportFile {
  const engine = engineFor('csv', 'values', options.timeZone);
  const columns = template.properties.map(({ value }) => engine.parse(value));
  const rows = entries.flatMap((entry) => {
    const variables = variablesOf(entry, 'csv', options);
    return (variables.highlights as object[]).map((highlight) =>
      columns.map((column) => String(engine.renderSync(column, { ...variables, highlight }))),
    );
  });
  const [first] = entries;
  return {
    name: first ? templatePath(template, first, options, new Map()) : '',
    text: csvText([template.properties.map(({ name }) => name), ...rows]),
    modifiedAt: entries.reduce((latest, { article }) => Math.max(latest, article.updatedAt), 0),
  };
}
