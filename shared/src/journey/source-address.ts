/** What a text looks like that means to be an address, whatever stands between its letters. */
const ADDRESS = /^\s*(?:[a-z][a-z\d+.-]*:\/\/|(?:javascript|vbscript|data|blob|file|about|mailto):)/iu
const ALLOWED = /^(?:https?:\/\/[^\s/]|mailto:\S+@\S)/iu

/** Whether a source is plain text, or an address of a kind that may become a link (METHOD.md M30). */
export const isSource = (source: string): boolean => !ADDRESS.test(source) || ALLOWED.test(source.trim())
