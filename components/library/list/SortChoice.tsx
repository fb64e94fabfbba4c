import { i18n } from '#i18n';
import { type Order, type OrderName, orderName, orders } from './listView';

export interface SortChoiceProps {
  readonly order: Order | null;
  /** Words are asked for: the best match can come first. */
  readonly hasWords: boolean;
  onOrder(order: Order | null): void;
}

const words: Readonly<Record<OrderName, () => string>> = {
  relevance: () => i18n.t('library.orderRelevance'),
  newest: () => i18n.t('library.orderNewest'),
  oldest: () => i18n.t('library.orderOldest'),
  updated: () => i18n.t('library.orderUpdated'),
  title: () => i18n.t('library.orderTitle'),
  longest: () => i18n.t('library.orderLongest'),
  shortest: () => i18n.t('library.orderShortest'),
  furthest: () => i18n.t('library.orderFurthest'),
};

/** In which order the list stands. */
export function SortChoice({ order, hasWords, onOrder }: SortChoiceProps) {
  const usual: OrderName = hasWords ? 'relevance' : 'newest';
  const offered = (Object.keys(orders) as OrderName[]).filter(
    (name) => hasWords || name !== 'relevance',
  );
  return (
    <select
      class="list-head__select"
      aria-label={i18n.t('library.sort')}
      value={orderName(order) ?? usual}
      onChange={(event) => {
        const name = event.currentTarget.value as OrderName;
        onOrder(name === usual ? null : orders[name]);
      }}
    >
      {offered.map((name) => (
        <option key={name} value={name}>
          {words[name]()}
        </option>
      ))}
    </select>
  );
}
