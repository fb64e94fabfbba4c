import type { ListFilter, ListRequest, ListSort } from '@/utils/model/listing';
import type { Query } from '@/utils/model/query/query';

/** How the reading list is looked at. `text` is what stands in the search box, as typed. */
export interface ListView {
  readonly text: string;
  readonly filter: ListFilter;
  /** Null for the order that fits: the best match first where words are asked for, else the newest. */
  readonly order: Order | null;
}

export interface Order {
  readonly sort: ListSort;
  readonly descending: boolean;
}

/** Every article outside the trash, the newest first. */
export const everything: ListView = { text: '', filter: {}, order: null };

/** The orders that are offered, by a name for each. */
export const orders = {
  relevance: { sort: 'relevance', descending: true },
  newest: { sort: 'saved', descending: true },
  oldest: { sort: 'saved', descending: false },
  updated: { sort: 'updated', descending: true },
  title: { sort: 'title', descending: false },
  longest: { sort: 'length', descending: true },
  shortest: { sort: 'length', descending: false },
  furthest: { sort: 'progress', descending: true },
} as const satisfies Record<string, Order>;
export type OrderName = keyof typeof orders;

/** The name of an order; null where none was chosen, or none that is offered. */
export function orderName(order: Order | null): OrderName | null {
  const known = Object.entries(orders).find(
    ([, { sort, descending }]) => sort === order?.sort && descending === order.descending,
  );
  return (known?.[0] as OrderName | undefined) ?? null;
}

/** One thing that narrows the list. */
export type Narrowing = Exclude<keyof ListFilter, 'trash'> | 'text';

/** What narrows the list now, in the order in which it is shown. The trash is a place, no narrowing. */
export function narrowings({ text, filter }: ListView): Narrowing[] {
  const held = filterKeys.filter((key) => isHeld(filter[key]));
  return text.trim() ? ['text', ...held] : held;
}

const filterKeys = [
  'states',
  'favourite',
  'tag',
  'site',
  'language',
  'colour',
  'hasNote',
  'orphaned',
  'savedFrom',
  'savedBefore',
] as const satisfies readonly Narrowing[];

function isHeld(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}

/** The view with one narrowing less. */
export function without(view: ListView, narrowing: Narrowing): ListView {
  if (narrowing === 'text') return { ...view, text: '' };
  const { [narrowing]: _, ...filter } = view.filter;
  return { ...view, filter };
}

/** The view as the list query takes it; `query` is what its text was read as. */
export function toRequest({ filter, order }: ListView, query: Query | null): ListRequest {
  return { ...filter, query, ...order };
}
