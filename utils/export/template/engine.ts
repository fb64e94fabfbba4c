import { Liquid } from 'liquidjs';
import { escaper, textOf } from './escapers';
import { markdownFilters, textFilters } from './filters';
import type { TemplateLanguage } from './Template';

/** Milliseconds of one rendering, and units of memory (as LiquidJS counts them) of it. */
const LIMITS = { renderLimit: 5_000, memoryLimit: 50_000_000 };

/** Would read files. */
const TAGS_OUT = ['include', 'render', 'layout', 'block'];

/**
 * A LiquidJS engine whose every output goes through the writer of its language: there is no filter that passes it by
 * (`raw` and its like are taken away), no file to include, and no prototype to reach. `values`: nothing is
 * escaped, for parts whose result is written as a whole (names, properties, cells).
 */
export function engineFor(
  language: TemplateLanguage,
  use: 'body' | 'values',
  timeZone?: string,
): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    strictFilters: true,
    templates: {},
    outputEscape: use === 'body' ? escaper(language) : textOf,
  });
  for (const tag of TAGS_OUT) delete engine.tags[tag];
  for (const [name, filter] of Object.entries(engine.filters)) {
    if (typeof filter === 'object' && filter.raw) delete engine.filters[name];
  }
  const own = { ...textFilters(timeZone), ...markdownFilters(language) };
  for (const [name, filter] of Object.entries(own)) engine.registerFilter(name, filter);
  return engine;
}
