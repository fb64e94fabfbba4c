/**
 * Stands in for WXT's context of content scripts (see `wxt.config.ts`). WXT's tells each document, by an event and a
 * message, that a script has started, and ends a script when such an event comes: any page could see us, and switch
 * us off. Ours says nothing and hears nothing; `onlySession` makes sure that one script works in a document.
 */
export class ContentScriptContext {}
