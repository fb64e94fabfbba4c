import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Failure, type FailureCode } from '@/utils/model/failure';
import type { Annotation } from '@/utils/model/page';

/** Typing is saved when it pauses for this long, in milliseconds. */
const PAUSE = 600;

export interface Saving {
  readonly value: Annotation;
  readonly change: (change: Partial<Annotation>) => void;
  /** Why the last change is not saved, or null. What was typed stays in `value`. */
  readonly failure: FailureCode | null;
  /** Saves what is not saved yet; false when it could not be. */
  readonly flush: () => Promise<boolean>;
}

/** What is said about a mark, saved at each pause and when its panel goes. */
export function useSaving(
  initial: Annotation,
  save: (change: Partial<Annotation>) => Promise<void>,
): Saving {
  const [value, setValue] = useState(initial);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const pending = useRef<Partial<Annotation>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const change = pending.current;
    if (Object.keys(change).length === 0) return true;
    pending.current = {};
    try {
      await save(change);
      setFailure(null);
      return true;
    } catch (error) {
      // Newer words win over those that could not be saved.
      pending.current = { ...change, ...pending.current };
      setFailure(error instanceof Failure ? error.code : 'unexpected');
      return false;
    }
  }, [save]);

  const change = useCallback(
    (news: Partial<Annotation>) => {
      setValue((before) => ({ ...before, ...news }));
      pending.current = { ...pending.current, ...news };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 'colour' in news ? 0 : PAUSE);
    },
    [flush],
  );

  useEffect(() => () => void flush(), [flush]);
  return { value, change, failure, flush };
}
