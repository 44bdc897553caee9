import type { ParseKeys } from 'i18next'
import { type Shortcut, parse } from '../../editor/actions/shortcut.ts'

/** What one key cap shows: a sign that is the same everywhere, or a word of the catalogue. */
export type KeyCap = { readonly sign: string } | { readonly word: ParseKeys<'editor'> }

const named: Readonly<Record<string, KeyCap>> = {
  enter: { word: 'keys.enter' },
  escape: { word: 'keys.escape' },
  delete: { word: 'keys.delete' },
  backspace: { word: 'keys.backspace' },
  tab: { word: 'keys.tab' },
  contextmenu: { word: 'keys.contextmenu' },
  pageup: { word: 'keys.pageup' },
  pagedown: { word: 'keys.pagedown' },
  arrowleft: { sign: '←' },
  arrowright: { sign: '→' },
  arrowup: { sign: '↑' },
  arrowdown: { sign: '↓' },
  '-': { sign: '−' },
}

/** The caps of a shortcut in the order in which they are pressed, as the person's keyboard has them. */
export function keyCaps(shortcut: Shortcut, isMac: boolean): KeyCap[] {
  const { key, mod, shift, alt } = parse(shortcut)
  const caps: KeyCap[] = []
  if (mod) caps.push(isMac ? { sign: '⌘' } : { word: 'keys.ctrl' })
  if (alt) caps.push(isMac ? { sign: '⌥' } : { word: 'keys.alt' })
  if (shift) caps.push(isMac ? { sign: '⇧' } : { word: 'keys.shift' })
  caps.push(named[key] ?? { sign: key.toUpperCase() })
  return caps
}
