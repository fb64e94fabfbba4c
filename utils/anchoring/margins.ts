/** Share of the quote from which on a place is a candidate that a person might want to see. */
export const WORTH_SHOWING = 0.4;
/** Characters of evidence by which a place must beat the next. */
export const MARGIN = 6;
/** Share of the near context that stands beside the place of a passage which was moved, or taken out. */
export const BESIDE = 0.9;
/** The most that it can cost a place, in characters of evidence, to stand far from where the other passages put it, and out of order. */
export const FAR = 60;
export const CROSSED = 20;
export const MOST_DISTANCE = FAR + CROSSED;
