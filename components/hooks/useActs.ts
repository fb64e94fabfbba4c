import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Receipt } from '@/utils/messaging/protocol';
import { Failure } from '@/utils/model/failure';

/** What the snackbar says; `undo` when the act it tells of can be taken back. */
export interface Notice {
  readonly text: string;
  readonly undo: boolean;
}

export interface Acts {
  readonly notice: Notice | null;
  /**
   * Does something to the library, tells that it is done and remembers how to take it back. False when it failed. A passage that
   * came back by it is told as that.
   */
  act(done: string, work: () => Promise<Receipt & { isBack?: boolean }>): Promise<boolean>;
  /** Takes the last act back, and at a further call the one before it. One that is under way is waited for. */
  undo(): Promise<void>;
  /** Tells something that cannot be undone. */
  say(text: string): void;
  /** Tells that something failed, in words that fit its code. */
  fail(error: unknown): void;
  dismiss(): void;
}

const words: Partial<Record<Failure['code'], () => string>> = {
  otherPage: () => i18n.t('popup.otherPage'),
  refusedPage: () => i18n.t('popup.otherPage'),
  undoConflict: () => i18n.t('library.undoConflict'),
  undoGone: () => i18n.t('library.undoGone'),
  quota: () => i18n.t('library.quota'),
  storageFailed: () => i18n.t('library.storageFailed'),
  readOnly: () => i18n.t('library.readOnlyText'),
  noDatabase: () => i18n.t('library.noDatabaseText'),
};

function wordsFor(error: unknown): string {
  const known = error instanceof Failure ? words[error.code] : undefined;
  return known?.() ?? i18n.t('library.actFailed');
}

/**
 * So long an undo waits for an act under way, in milliseconds. What was done may be seen before it is told, and the way back
 * is known only then; a background that ends just then never tells.
 */
const PATIENCE = 3_000;

/** What a person did in this page, newest last, to tell of it and to take it back. `takeBack` must be stable. */
export function useActs(takeBack: (receipt: Receipt) => Promise<unknown>): Acts {
  const [notice, setNotice] = useState<Notice | null>(null);
  const receipts = useRef<Receipt[]>([]);
  const underWay = useRef(new Set<Promise<unknown>>());
  const say = useCallback((text: string) => setNotice({ text, undo: false }), []);
  const fail = useCallback(
    (error: unknown) => {
      console.error(error);
      say(wordsFor(error));
    },
    [say],
  );
  const act = useCallback(
    async (done: string, work: () => Promise<Receipt & { isBack?: boolean }>) => {
      const working = (async () => work())();
      underWay.current.add(working);
      try {
        const { undo, isBack } = await working;
        receipts.current.push({ undo });
        setNotice({ text: isBack ? i18n.t('library.passageBack') : done, undo: true });
        return true;
      } catch (error) {
        fail(error);
        return false;
      } finally {
        underWay.current.delete(working);
      }
    },
    [fail],
  );
  const undo = useCallback(async () => {
    if (underWay.current.size > 0) await settled(underWay.current);
    const last = receipts.current.pop();
    if (!last) return;
    // Its button would take back the act before this one.
    setNotice(null);
    try {
      await takeBack(last);
      say(i18n.t('library.undone'));
    } catch (error) {
      fail(error);
    }
  }, [takeBack, say, fail]);
  const dismiss = useCallback(() => setNotice(null), []);
  return { notice, act, undo, say, fail, dismiss };
}

/** Resolves once all of them have come to an end, or the patience is at its own. */
async function settled(works: ReadonlySet<Promise<unknown>>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([Promise.allSettled(works), late]);
  clearTimeout(timer);
}
