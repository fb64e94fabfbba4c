import * as v from 'valibot';

const source = v.pipe(v.string(), v.maxLength(100_000));

/** The languages that a template can be written for; each has a writer that every value goes through. */
export const templateLanguages = ['markdown', 'logseq', 'html', 'text', 'csv'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

/** How a property of the front matter is written. */
export const propertyTypes = ['text', 'list', 'date', 'number', 'checkbox'] as const;

/**
 * How articles become files of a person's own making. Parts that have a syntax of their own stand apart: file
 * names, front matter (`markdown`), columns (`csv`, one row a passage), so that each is written by its own writer.
 */
export const Template = v.object({
  format: v.literal('kantlijn-template'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  language: v.picklist(templateLanguages),
  /** With its dot. */
  extension: v.pipe(v.string(), v.regex(/^\.[a-z0-9]{1,10}$/)),
  /** Levels parted by `/`; empty for none. */
  folder: source,
  fileName: source,
  properties: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        type: v.picklist(propertyTypes),
        value: source,
      }),
    ),
    v.maxLength(100),
  ),
  body: source,
});
export type Template = v.InferOutput<typeof Template>;
