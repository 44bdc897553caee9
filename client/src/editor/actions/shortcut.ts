/** `mod` is Ctrl, or Cmd on a Mac; then the key: a letter, a digit, a sign, or a name such as `enter`. */
export type Shortcut = string

/** What of a KeyboardEvent matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * Letters go by what the key writes, so that Ctrl+Z is where Z is printed (on a German keyboard, where Y is
 * on an English one), or by place where a layout writes no Latin letters. Digits go by place, because Shift
 * turns them into signs. Signs go by what is written, with whatever keys it takes: `?` is Shift+ß here and
 * Shift+/ there.
 */
export function isPressed(shortcut: Shortcut, press: KeyPress, isMac: boolean): boolean {
  const { key, mod, shift, alt } = parse(shortcut)
  const [own, foreign] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (own !== mod || foreign || press.altKey !== alt) return false
  if (/^[a-z]$/.test(key)) return press.shiftKey === shift && letterOf(press, isMac) === key
  if (/^\d$/.test(key)) return press.shiftKey === shift && isDigit(key, press)
  if (key.length === 1) return press.key === key
  return press.shiftKey === shift && press.key.toLowerCase() === key
}

export type KeyName = {
  readonly key: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

export function parse(shortcut: Shortcut): KeyName {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+')
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  return { key: parts.at(-1) ?? '', mod: has('mod'), shift: has('shift'), alt: has('alt') }
}

function letterOf({ key, code, altKey }: KeyPress, isMac: boolean): string {
  const letter = key.toLowerCase()
  // With Option a Mac writes signs such as å: there the place is all that tells the letter.
  if (isMac && altKey) return /^Key[A-Z]$/.test(code) ? code.slice(-1).toLowerCase() : ''
  if (/^[a-z]$/.test(letter)) return letter
  // Cyrillic, Greek, Arabic …: the letter that an English keyboard has in this place.
  return /^\p{L}$/u.test(letter) && !/^\p{Script=Latin}$/u.test(letter)
    ? code.replace(/^Key/, '').toLowerCase()
    : ''
}

const isDigit = (digit: string, { code }: KeyPress): boolean =>
  code === `Digit${digit}` || code === `Numpad${digit}`
