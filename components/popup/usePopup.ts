import { useCallback } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useActs } from '@/components/hooks/useActs';
import { useHeld } from '@/components/hooks/useHeld';
import { useHeldPassages } from '@/components/hooks/useHeldPassages';
import { useLive } from '@/components/hooks/useLive';
import type { Receipt } from '@/utils/messaging/protocol';
import { isReadOnly } from '@/utils/storage/queries/isReadOnly';
import { type KeptPage, pageAt } from '@/utils/storage/queries/pageAt';
import { tagCounts } from '@/utils/storage/queries/tagCounts';
import { usePageLook } from './usePageLook';

/** What can be done to the library from here. */
export type Writing = 'yes' | 'readOnly' | { readonly failed: unknown };

const nothing: KeptPage = { article: null, highlights: [], sightings: new Map() };

/** All that the popup knows; `PopupApp` draws it. */
export function usePopup(store: Store) {
  const { db, library } = store;
  const [tab, look] = usePageLook(library);
  const address = look.status === 'page' ? look.address : '';
  const acts = useActs(useCallback((receipt: Receipt) => library.undo(receipt), [library]));
  const passages = useHeldPassages(db);
  const live = useLive(
    async () => ({
      address,
      readOnly: await isReadOnly(db),
      page: address ? await pageAt(db, passages, address) : nothing,
      tags: (await tagCounts(db)).map(({ tag }) => tag),
    }),
    [db, passages, address],
  );
  const kept = useHeld(live.status === 'ready' ? live.value : undefined);
  const writing: Writing =
    live.status === 'failed' ? { failed: live.error } : kept?.readOnly ? 'readOnly' : 'yes';
  return {
    tab,
    look,
    acts,
    writing,
    page: kept?.page ?? nothing,
    knownTags: kept?.tags ?? [],
    /** Both the page and the library have been looked at. */
    isReady: look.status !== 'loading' && (live.status === 'failed' || kept?.address === address),
  };
}

export type Popup = ReturnType<typeof usePopup>;
