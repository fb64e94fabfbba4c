/** Where an article is with its reader, in the order in which every chooser shows them; a new one is in the first. */
export const articleStates = ['inbox', 'reading', 'archived'] as const;
export type ArticleState = (typeof articleStates)[number];
