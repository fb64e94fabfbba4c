import { useState } from 'preact/hooks';
import { failureText } from './failureText';
import type { FilesStore } from './filesStore';

/** Tells how far a work is, 0..1; null for not known. */
export type Tell = (share: number | null) => void;

/** A work that is under way. */
export interface Work {
  /** 0..1; null for not known. */
  readonly share: number | null;
  cancel(): void;
}

/**
 * What takes a while, one work at a time: `working` is null while none runs. What fails is told of in words; what was
 * cancelled is not.
 */
export function useWork(acts: FilesStore['acts']) {
  const [working, setWorking] = useState<Work | null>(null);

  async function run(work: (tell: Tell, signal: AbortSignal) => Promise<void>): Promise<void> {
    const cancelling = new AbortController();
    const tell = (share: number | null) => setWorking({ share, cancel: () => cancelling.abort() });
    tell(null);
    try {
      await work(tell, cancelling.signal);
    } catch (error) {
      if (!cancelling.signal.aborted) acts.say(failureText(error));
    }
    setWorking(null);
  }

  return { working, run };
}
