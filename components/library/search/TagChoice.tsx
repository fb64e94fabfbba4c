import { i18n } from '#i18n';
import type { FacetValue } from '@/utils/model/listing';

export interface TagChoiceProps {
  readonly tag: string | null;
  /** Tags in use, the most frequent first. */
  readonly tags: readonly FacetValue[];
  onTag(tag: string | null): void;
}

/** The tag that the list is narrowed to; one above others includes them. */
export function TagChoice({ tag, tags, onTag }: TagChoiceProps) {
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
