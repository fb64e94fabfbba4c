/** The database of the library that is measured. */
export const NAME = 'bench';
/** Rows that one screen shows. */
export const SCREEN = 30;
/** Questions before those that are measured. */
export const WARM = 5;
