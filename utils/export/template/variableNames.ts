/** What a template knows of an article: names of Obsidian Web Clipper where it has one. */
export const articleVariables = [
  'title',
  'url',
  'author',
  'published',
  'date',
  'site',
  'domain',
  'description',
  'language',
  'words',
  'minutes',
  'tags',
  'state',
  'favourite',
  'id',
  'highlights',
] as const;

/** What it knows of each passage. */
export const highlightVariables = [
  'text',
  'markdown',
  'note',
  'tags',
  'colour',
  'meaning',
  'created',
  'updated',
  'id',
  'block',
  'link',
  'prefix',
  'suffix',
] as const;
