/** Which folder may import what: the table of CONTRIBUTING.md, for a machine. */
export interface Layer {
  /** The folder, whole with what lies below it. The longest that fits a file is the file's layer. */
  readonly folder: string;
  /** Folders (or files) of ours that it may import besides its own. */
  readonly own: readonly string[];
  /** Packages that it may import. */
  readonly packages: readonly string[];
}

const model = 'utils/model';
const text = 'utils/text';
const views = [
  'components/ui',
  'components/hooks',
  'components/annotation',
  model,
  text,
  'utils/export',
  'utils/messaging',
  'utils/settings',
  'utils/browser',
  'utils/storage/queries',
];
const preact = ['preact', 'lucide', '#i18n', 'wxt/browser'];
const markdown = [
  'fflate',
  'hast',
  'htmlparser2',
  'hast-util-to-mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'micromark',
  'micromark-extension-gfm',
  'liquidjs',
  'valibot',
  'mdast',
];

export const layers: readonly Layer[] = [
  { folder: model, own: [], packages: ['valibot', 'normalize-url', 'uuid'] },
  {
    folder: text,
    own: [model],
    packages: ['mdast', 'mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm'],
  },
  { folder: 'utils/painting', own: [model, text], packages: [] },
  { folder: 'utils/export', own: [model, text], packages: markdown },
  { folder: 'utils/import', own: [model, text], packages: [...markdown, 'valibot'] },
  { folder: 'utils/anchoring', own: [model, text], packages: [] },
  {
    folder: 'utils/reading',
    own: [model, text],
    packages: ['@mozilla/readability', 'dompurify'],
  },
  { folder: 'utils/storage', own: [model], packages: ['dexie'] },
  {
    folder: 'utils/library',
    own: [model, text, 'utils/storage', 'utils/export', 'utils/import'],
    packages: ['dexie', 'uuid', 'valibot'],
  },
  { folder: 'utils/messaging', own: [model], packages: ['wxt/browser', 'valibot'] },
  {
    folder: 'utils/settings',
    own: [model],
    packages: ['wxt/browser', 'wxt/utils/storage', 'valibot'],
  },
  { folder: 'utils/browser', own: [model], packages: ['wxt/browser'] },
  {
    folder: 'utils/page',
    own: [model, 'utils/anchoring', 'utils/painting', 'utils/reading', 'utils/messaging'],
    packages: ['wxt/browser'],
  },
  { folder: 'components/ui', own: [], packages: ['preact', 'lucide'] },
  {
    folder: 'components/page',
    own: ['components/ui', model, text, 'utils/page/PageUi.ts', 'utils/painting/adoptSheet.ts'],
    packages: ['preact', '#i18n'],
  },
  {
    folder: 'components/hooks',
    own: [model, 'utils/export', 'utils/messaging', 'utils/settings', 'utils/storage'],
    packages: [...preact, '@tanstack/virtual-core', 'dexie', 'wxt/utils/storage'],
  },
  { folder: 'components/annotation', own: views, packages: preact },
  { folder: 'components/popup', own: views, packages: preact },
  { folder: 'components/options', own: views, packages: preact },
  {
    folder: 'components/files',
    own: [...views, 'utils/import', 'utils/storage/openDatabase.ts'],
    packages: preact,
  },
  {
    folder: 'components/library',
    own: [...views, 'components/tags'],
    packages: [...preact, 'valibot'],
  },
  { folder: 'components/tags', own: views, packages: preact },
  { folder: 'components/reader', own: views, packages: [...preact, 'valibot'] },
];
