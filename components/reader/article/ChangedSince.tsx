import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { uiLocale } from '@/components/hooks/uiLocale';
import { useLive } from '@/components/hooks/useLive';
import { WordDiff } from '@/components/ui/WordDiff';
import type { Revisit, Snapshot } from '@/utils/model/records';
import { revisitOf } from '@/utils/storage/queries/revisitOf';
import { articleDiff } from '@/utils/text/articleDiff';
import { formatDay } from '@/utils/text/formatDay';
import './ChangedSince.css';

export interface ChangedSinceProps {
  readonly db: Store['db'];
  readonly snapshot: Snapshot;
}

/** That the page says something else now than what was saved, and what; nothing where it does not, as far as is known. */
export function ChangedSince({ db, snapshot }: ChangedSinceProps) {
  const { articleId } = snapshot;
  const live = useLive(() => revisitOf(db, articleId), [db, articleId]);
  const [isOpen, setOpen] = useState(false);
  const revisit = live.status === 'ready' ? live.value : undefined;
  if (!revisit) return null;
  const day = formatDay(revisit.extractedAt, uiLocale());
  return (
    <details
      class="reader__note changed-since"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{i18n.t('reader.changedSince', [day])}</summary>
      {isOpen && <Places snapshot={snapshot} revisit={revisit} />}
    </details>
  );
}

function Places({ snapshot, revisit }: { snapshot: Snapshot; revisit: Revisit }) {
  const places = useMemo(() => articleDiff(snapshot.text, revisit.text), [snapshot, revisit]);
  if (places.length === 0) return <p>{i18n.t('reader.changedSpace')}</p>;
  return (
    <ol class="changed-since__places" aria-label={i18n.t('reader.changes')}>
      {places.map((changes, at) => (
        // A place has no identity but its number
        <li key={at} class="changed-since__place" dir="auto">
          <WordDiff changes={changes} side="both" />
        </li>
      ))}
    </ol>
  );
}
