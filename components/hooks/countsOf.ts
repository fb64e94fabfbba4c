import { i18n } from '#i18n';

/** How many articles and how many passages, each with its noun: `['1 article', '3 passages']`. */
export function countsOf(articles: number, highlights: number): [string, string] {
  return [i18n.t('library.articleCount', articles), i18n.t('library.passageCount', highlights)];
}
