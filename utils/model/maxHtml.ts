/** Longest article that gets a reader view, in UTF-16 units of its HTML; larger ones would not pass as one message. */
export const MAX_HTML = 20_000_000;
