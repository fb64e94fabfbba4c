import type { Exporter } from './exporter';
import { csv } from './formats/csv';
import { html } from './formats/html';
import { json } from './formats/json';
import { jsonLd } from './formats/jsonLd';
import { logseq } from './formats/logseq';
import { markdown } from './formats/markdown';
import { plain } from './formats/plain';
import { readwiseCsv } from './formats/readwiseCsv';

/** Every format that comes out, in the order of the chooser. */
export const exporters = [
  markdown,
  logseq,
  html,
  plain,
  csv,
  readwiseCsv,
  json,
  jsonLd,
] as const satisfies readonly Exporter[];
