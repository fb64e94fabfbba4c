import { comeBack, readShare } from './eyePlace';

/** How long the page must lie still before the place is saved, in milliseconds. */
const REST = 500;
const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Knows how far an article has been read, and keeps that place before the eye when the text moves. Only what a person does
 * counts: being taken to a passage is not reading up to it.
 */
export class PlaceKeeper {
  /** The share at the last rest, or that which was come back to; null where none is to be. */
  #place: number | null;
  #isMoved = false;
  /** Where the window was brought to: that scroll may be told of after the next key, and is still not a person's. */
  #brought: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: number | null) {
    this.#place = place;
  }

  /** Brings the window to the place again. What moves now is the text, and not the reader; so it is with what has moved since the text was set otherwise. */
  stay(root: HTMLElement): void {
    this.#isMoved = false;
    this.#stopWaiting();
    if (this.#place === null) return;
    comeBack(root, this.#place);
    this.#brought = scrollY;
  }

  /** Calls `onRest` with the share that is read whenever a person has moved and rests, until `signal` ends it. */
  follow(root: HTMLElement, onRest: (share: number) => void, signal: AbortSignal): void {
    const settle = () => {
      this.#stopWaiting();
      this.#place = readShare(root);
      onRest(this.#place);
    };
    const onScroll = () => {
      const isBrought = this.#brought !== null && Math.abs(scrollY - this.#brought) < 1;
      if (!this.#isMoved || isBrought) return;
      this.#brought = null;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(settle, REST);
    };
    // A tab may be closed before it has come to rest.
    const onHide = () => this.#timer !== undefined && settle();
    const onHand = () => {
      this.#isMoved = true;
    };
    let width = innerWidth;
    const onResize = () => {
      if (innerWidth !== width) this.stay(root);
      width = innerWidth;
    };
    for (const event of byHand) addEventListener(event, onHand, { signal, passive: true });
    addEventListener('scroll', onScroll, { signal, passive: true });
    addEventListener('resize', onResize, { signal });
    document.addEventListener('visibilitychange', onHide, { signal });
    signal.addEventListener('abort', () => this.#stopWaiting());
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
