import { i18n } from '#i18n';
import { useFacets } from '@/components/library/list/useFacets';
import type { ReadingList } from '@/components/library/list/useReadingList';

export interface TagChoiceProps {
  readonly tag: string | null;
  readonly reading: ReadingList;
  onTag(tag: string | null): void;
}

/** The tag that the list is narrowed to; one above others includes them. */
export function TagChoice({ tag, reading, onTag }: TagChoiceProps) {
  // The most frequent first.
  const { tags } = useFacets(reading);
  const known = tags.some(({ value }) => value === tag);
  return (
    <select
      class="list-head__select"
      aria-label={i18n.t('library.tag')}
      value={tag ?? ''}
      data-set={tag !== null}
      onChange={(event) => onTag(event.currentTarget.value || null)}
    >
      <option value="">{i18n.t('library.anyTag')}</option>
      {tag !== null && !known && <option value={tag}>{tag}</option>}
      {tags.map(({ value, count }) => (
        <option key={value} value={value}>
          {value} ({count})
        </option>
      ))}
    </select>
  );
}
