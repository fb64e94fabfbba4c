import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/useLive';
import { smartLists } from '@/utils/storage/queries/smartLists';
import { tagCounts } from '@/utils/storage/queries/tagCounts';
import type { FilesStore } from '../filesStore';
import { Select } from '../Select';
import { listScope, type Scope, scopes } from './exportScope';

export interface ScopeChoiceProps extends Pick<FilesStore, 'db'> {
  readonly scope: Scope;
  /** Articles were chosen elsewhere, and these can be meant. */
  readonly hasSelected: boolean;
  onScope(scope: Scope): void;
}

/** Which articles go out: a kind, those with a tag, those that a search finds. */
export function ScopeChoice({ db, scope, hasSelected, onScope }: ScopeChoiceProps) {
  const tags = useLive(() => tagCounts(db), [db]);
  const lists = useLive(() => smartLists(db), [db]);
  return (
    <>
      <Select
        label={i18n.t('files.what')}
        value={scope.kind}
        options={scopes
          .filter((kind) => kind !== 'selected' || hasSelected)
          .map((kind) => ({ value: kind, label: i18n.t(`files.scope.${kind}`) }))}
        groups={[
          {
            label: i18n.t('files.savedSearches'),
            options: (lists.status === 'ready' ? lists.value : []).map(({ id, name }) => ({
              value: listScope(id),
              label: name,
            })),
          },
        ]}
        onChange={(kind) => onScope({ ...scope, kind: kind as Scope['kind'] })}
      />
      {scope.kind === 'tag' && (
        <Select
          label={i18n.t('files.tag')}
          value={scope.tag}
          options={[
            { value: '', label: i18n.t('files.chooseTag') },
            ...(tags.status === 'ready' ? tags.value : []).map(({ tag, count }) => ({
              value: tag,
              label: `${tag} (${count})`,
            })),
          ]}
          onChange={(tag) => onScope({ ...scope, tag })}
        />
      )}
      {scope.kind === 'search' && (
        <label class="field">
          <span>{i18n.t('files.query')}</span>
          <input
            type="search"
            value={scope.query}
            onInput={(event) => onScope({ ...scope, query: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}
