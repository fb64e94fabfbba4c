/** What was done, and the way back where there is one. The way back is called in the click itself. */
export interface Notice {
  readonly text: string;
  undo?(): void;
}

/** Tells it, in the place of what was told before; null takes that away. */
export type Tell = (notice: Notice | null) => void;
