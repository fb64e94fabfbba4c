/** The exporters' ids in the order of the chooser; the exporters themselves stay in the worker. */
export const formatIds = [
  'markdown',
  'logseq',
  'html',
  'plain',
  'csv',
  'readwiseCsv',
  'json',
  'jsonLd',
] as const;
