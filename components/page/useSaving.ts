import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Failure, type FailureCode } from '@/utils/model/failure';
import type { Annotation } from '@/utils/model/page';

/** Typing is saved when it pauses for this long, in milliseconds. */
const PAUSE = 600;
/** A background that ends just then never answers: after so long, in milliseconds, it was not saved. */
const PATIENCE = 6_000;

export interface Saving {
  readonly value: Annotation;
  readonly change: (change: Partial<Annotation>) => void;
  /** Why the last change is not saved, or null. What was typed stays in `value`. */
  readonly failure: FailureCode | null;
  /** Saves what is not saved yet, after what is being saved; false when it could not be. */
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
  const underWay = useRef<Promise<boolean> | null>(null);

  const attempt = useCallback(async () => {
    const change = pending.current;
    if (Object.keys(change).length === 0) return true;
    pending.current = {};
    try {
      await inTime(save(change));
      setFailure(null);
      return true;
    } catch (error) {
      // Newer words win over those that could not be saved.
      pending.current = { ...change, ...pending.current };
      setFailure(error instanceof Failure ? error.code : 'unexpected');
      return false;
    }
  }, [save]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const own: Promise<boolean> = (underWay.current?.then(attempt) ?? attempt()).finally(() => {
      if (underWay.current === own) underWay.current = null;
    });
    underWay.current = own;
    return own;
  }, [attempt]);

  const change = useCallback(
    (news: Partial<Annotation>) => {
      setValue((before) => ({ ...before, ...news }));
      pending.current = { ...pending.current, ...news };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 'colour' in news ? 0 : PAUSE);
    },
    [flush],
  );

  // At once, and not after the next frame: the page may be gone by then.
  useLayoutEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);
  return { value, change, failure, flush };
}

/** Throws `unreachable` when it takes too long. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Failure('unreachable')), PATIENCE);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
