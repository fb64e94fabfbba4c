/** Milliseconds of work of ours before a page has its turn: its reader scrolls and types meanwhile. For `slices`. */
export const TURN = 16;
