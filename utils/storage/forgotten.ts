/**
 * In `meta`: the number of the last act there was when acts were last deleted from the journal. Of what was done up to then, the journal
 * does not tell all; its numbers do not show that where the last ones are gone.
 */
export const FORGOTTEN = 'journalForgotten';
