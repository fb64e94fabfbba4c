import { hypothesisCsv } from './formats/hypothesisCsv';
import { hypothesisJson } from './formats/hypothesisJson';
import { instapaperCsv } from './formats/instapaperCsv';
import { jsonLd } from './formats/jsonLd';
import { kantlijnCsv } from './formats/kantlijnCsv';
import { kantlijnJson } from './formats/kantlijnJson';
import { kantlijnMarkdown } from './formats/kantlijnMarkdown';
import { kindleClippings } from './formats/kindleClippings';
import { netscapeBookmarks } from './formats/netscapeBookmarks';
import { obsidianClipper } from './formats/obsidianClipper';
import { omnivoreZip } from './formats/omnivoreZip';
import { pocketCsv } from './formats/pocketCsv';
import { pocketHtml } from './formats/pocketHtml';
import { raindropCsv } from './formats/raindropCsv';
import { readwiseCsv } from './formats/readwiseCsv';
import type { Importer, ZipImporter } from './importer';

/** Every format that comes in; the first that recognises a file reads it. */
export const importers = [
  kantlijnJson,
  kantlijnCsv,
  kantlijnMarkdown,
  hypothesisJson,
  jsonLd,
  obsidianClipper,
  hypothesisCsv,
  raindropCsv,
  instapaperCsv,
  pocketCsv,
  readwiseCsv,
  pocketHtml,
  netscapeBookmarks,
  kindleClippings,
] as const satisfies readonly Importer[];

/** Formats that are a whole zip; one that none of them recognises is read file by file. */
export const zipImporters = [omnivoreZip] as const satisfies readonly ZipImporter[];
