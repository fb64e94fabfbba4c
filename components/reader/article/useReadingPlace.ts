import { useEffect, useState } from 'preact/hooks';
import { PlaceKeeper } from './PlaceKeeper';

export interface ReadingPlaceOptions {
  /** Share read, as saved, or null to leave the window where it is (a passage is gone to instead). */
  readonly restore: number | null;
  /** Another value when the text is set otherwise (face, size, measure): the place then stays before the eye. */
  readonly setting: unknown;
  /** Called when a person has moved and rests. Must be stable. */
  save(share: number): void;
}

/** Follows how far an article under `root` has been read, 0..1, and brings the window back to where it was. */
export function useReadingPlace(
  root: HTMLElement | null,
  content: unknown,
  { restore, setting, save }: ReadingPlaceOptions,
): number {
  const [share, setShare] = useState(restore ?? 0);
  const [keeper] = useState(() => new PlaceKeeper(restore));
  // Inputs: come back to for each text and setting of it, not at each saving
  useEffect(() => {
    if (root) keeper.stay(root);
  }, [root, content, setting]);
  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    const onRest = (read: number) => {
      setShare(read);
      save(read);
    };
    keeper.follow(root, onRest, controller.signal);
    return () => controller.abort();
  }, [root, save]);
  return share;
}
