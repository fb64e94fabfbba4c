import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { DraftContent } from '@/utils/messaging/protocol';
import { draftAt } from '@/utils/storage/queries/draftAt';
import { sendEach } from './sendEach';
import type { Store } from './store';

/** What was being typed, and the way to keep what is being typed now. */
export type KeptDraft =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      /** As it was when this view opened; null when nothing was being typed. */
      readonly draft: DraftContent | null;
      /** Keeps this, at once; null lets go of it. What cannot be kept is told to the console only: it is still on screen. */
      keep(draft: DraftContent | null): void;
    };

/** The draft of one place (see `draftKey`), read once: what is typed here is newer than what is stored. */
export function useDraft({ db, library }: Store, key: string): KeptDraft {
  const [read, setRead] = useState<{ key: string; draft: DraftContent | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    draftAt(db, key)
      .catch(() => undefined)
      .then((draft) => isWanted && setRead({ key, draft: draft ?? null }));
    return () => {
      isWanted = false;
    };
  }, [db, key]);
  const send = useMemo(
    () => sendEach((draft: DraftContent | null) => library.saveDraft({ key, draft })),
    [library, key],
  );
  const keep = useCallback((draft: DraftContent | null) => send(draft), [send]);
  return read?.key === key ? { status: 'ready', draft: read.draft, keep } : { status: 'loading' };
}
