import { type ArticleState, articleStates } from '@/utils/model/records';

/** What the reading list is narrowed to. `text` is what stands in the search box, as typed. */
export interface ListFilter {
  readonly state: ArticleState | 'all';
  readonly tag: string | null;
  readonly text: string;
}

/** Every article outside the trash. */
export const unfiltered: ListFilter = { state: 'all', tag: null, text: '' };

/** The choices of state, in the order in which they are offered. */
export const stateChoices = ['all', ...articleStates] as const;

/** Whether something may be left out: then an empty list does not mean an empty library. */
export function isFiltered(filter: ListFilter): boolean {
  return filter.state !== 'all' || filter.tag !== null || filter.text.trim() !== '';
}

/** The filter as the list query takes it: what does not narrow is left out. */
export function toListQuery(filter: ListFilter): {
  states?: ArticleState[];
  tag?: string;
  text?: string;
} {
  const text = filter.text.trim();
  return {
    ...(filter.state === 'all' ? {} : { states: [filter.state] }),
    ...(filter.tag === null ? {} : { tag: filter.tag }),
    ...(text ? { text } : {}),
  };
}
