/**
 * Stands in for WXT's context (see `wxt.config.ts`). That one tells the page by an event and a message that the script has
 * started, and lets an event of the page end it; the guard tells nothing, and its lifetime is its own.
 */
export class ContentScriptContext {}
