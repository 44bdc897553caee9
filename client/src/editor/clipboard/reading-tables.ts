/** A table as rows of texts, empty where a cell is empty. */
export type Table = readonly (readonly string[])[]

/** More than anybody could paste: only counted, for reading all of it would take seconds. */
export type Crowd = { readonly cells: number }

/** A sheet is read up to so many cells with something in them. */
const MOST_READ = 5_000

/**
 * The table that another program put onto the clipboard: as HTML, or as text with tabs, as spreadsheets write
 * it. Null if it is no table. Pages and mails that are laid out by tables within tables are none either.
 */
export function readTable(html: string, text: string): Table | Crowd | null {
  const inHtml = htmlTable(html)
  // Where the HTML is not read to its end, the text says better what it is.
  const isRead = inHtml !== null && !('cells' in inHtml)
  const rows = !isRead && text.includes('\t') ? tabTable(text) : inHtml
  if (rows === null || 'cells' in rows) return rows
  return rows.some((row) => row.length > 1 || rows.length > 1) ? rows : null
}

/** HTML that is longer is not read. */
export const MAX_HTML_CHARS = 1_000_000

function htmlTable(html: string): Table | Crowd | null {
  if (html.length > MAX_HTML_CHARS) return null
  const reading = new TableReading()
  for (const token of tokensOf(html)) {
    if (!reading.take(token)) return null
    if (reading.read > MOST_READ) return { cells: cellsIn(html) }
  }
  return reading.rows
}

/** How many cells begin in HTML, whatever else is in it. */
export function cellsIn(html: string): number {
  let count = 0
  for (let at = html.indexOf('<t'); at >= 0; at = html.indexOf('<t', at + 2))
    if (html[at + 2] === 'd' || (html[at + 2] === 'h' && html[at + 3] !== 'e')) count++
  return count
}

type OpenCell = { text: string; readonly columns: number }

/** Goes through the tags of one table and remembers its cells. */
class TableReading {
  readonly #rows: OpenCell[][] = []
  #read = 0
  #cell: OpenCell | null = null
  #state: 'before' | 'within' | 'after' = 'before'

  /** How many cells it has come upon. */
  get read(): number {
    return this.#read
  }

  /** A cell over several columns is followed by the empty ones that it covers. Null without a table. */
  get rows(): Table | null {
    if (this.#state !== 'after') return null
    return this.#rows.map((row) =>
      row.flatMap(({ text, columns }) => [linesOf(text), ...Array.from({ length: columns - 1 }, () => '')]),
    )
  }

  /** False when it cannot be a table alone. */
  take({ text, tag }: Token): boolean {
    // Somebody marked a page that has a table among other things: its text is what was meant.
    if (this.#state !== 'within' && decoded(text).trim()) return false
    if (this.#cell) this.#cell.text += text.replaceAll(/\s+/g, ' ')
    const name =
      tag
        .slice(0, MAX_TAG_NAME)
        .match(/^\/?[a-z]+/i)?.[0]
        .toLowerCase() ?? ''
    if (name === 'table') {
      if (this.#state !== 'before') return false
      this.#state = 'within'
    }
    if (this.#state !== 'within') return true
    if (['/table', '/tr', 'tr', '/td', '/th', 'td', 'th'].includes(name)) this.#cell = null
    if (name === '/table') this.#state = 'after'
    if (name === 'tr') this.#rows.push([])
    if (name === 'td' || name === 'th') this.#begin(tag)
    if (this.#cell && ['br', '/p', '/div', '/li'].includes(name)) this.#cell.text += '\n'
    return true
  }

  #begin(tag: string): void {
    const columns = Number(/colspan\s*=\s*["']?(\d+)/i.exec(tag)?.[1] ?? 1)
    this.#cell = { text: '', columns: Math.max(1, Math.min(MOST_COLUMNS, columns)) }
    this.#rows.at(-1)?.push(this.#cell)
    this.#read++
  }
}

/** A text, and the tag after it, without its angle brackets. */
type Token = { readonly text: string; readonly tag: string }

const MAX_TAG_NAME = 16

// By hand and in one pass: patterns that look for an end take the square of what has none.
function* tokensOf(html: string): Iterable<Token> {
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      yield { text: html.slice(at), tag: '' }
      return
    }
    const isComment = html.startsWith('<!--', open)
    const close = html.indexOf(isComment ? '-->' : '>', open)
    // What begins and does not end hides the rest, as in browsers.
    if (close < 0) {
      yield { text: html.slice(at, open), tag: '' }
      return
    }
    const tag = isComment ? '' : html.slice(open + 1, close)
    yield { text: html.slice(at, open), tag }
    at = close + (isComment ? 3 : 1)
    const hidden = /^(?:style|script|head|title)(?=[\s>]|$)/i.exec(tag)?.[0].toLowerCase()
    if (hidden === undefined) continue
    const end = new RegExp(`</${hidden}`, 'gi')
    end.lastIndex = at
    at = end.exec(html)?.index ?? html.length
  }
}

const MOST_COLUMNS = 100

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const decoded = (text: string): string =>
  text.replaceAll(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => characterOf(name) ?? whole)

const linesOf = (text: string): string =>
  decoded(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}

/** Cells are parted by tabs; one with a tab or a line break in it stands in quotes, in which quotes are doubled. */
function tabTable(text: string): Table | Crowd {
  const rows: string[][] = [[]]
  let filled = 0
  const cells = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g
  for (const [whole, quoted, plain = '', end] of text.matchAll(cells)) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (whole !== end && ++filled > MOST_READ) return { cells: filledCells(text) }
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows
}

// Cells in quotes count a line each: where there are so many, it makes no difference.
function filledCells(text: string): number {
  let count = 0
  let isFilled = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '\t' || letter === '\n') isFilled = false
    else if (!isFilled && letter !== undefined && letter > ' ') {
      isFilled = true
      count++
    }
  }
  return count
}
