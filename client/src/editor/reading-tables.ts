/** A table as rows of texts, empty where a cell is empty. */
export type Table = readonly (readonly string[])[]

/**
 * The table that another program put onto the clipboard: as HTML, or as text with tabs, as spreadsheets write
 * it. Null if it is no table. Pages and mails that are laid out by tables within tables are none either.
 */
export function readTable(html: string, text: string): Table | null {
  const rows = htmlTable(html) ?? (text.includes('\t') ? tabTable(text) : null)
  return rows && rows.some((row) => row.length > 1 || rows.length > 1) ? rows : null
}

function htmlTable(html: string): Table | null {
  const tables = html.match(/<table[\s>]/gi) ?? []
  const table = /<table[\s>][\s\S]*?<\/table>/i.exec(html)?.[0]
  if (tables.length !== 1 || table === undefined) return null
  const around = html.replace(table, ' ').replaceAll(/<(style|script|head|title)[\s>][\s\S]*?<\/\1>/gi, ' ')
  // Somebody marked a page that has a table among other things: its text is what was meant.
  if (textOf(around).trim()) return null
  return matchesOf(/<tr[\s>][\s\S]*?(?=<tr[\s>]|<\/tr>|<\/table>)/gi, table).map((row) =>
    matchesOf(/<t[dh][\s>][\s\S]*?(?=<t[dh][\s>]|<\/t[dh]>|$)/gi, row).flatMap(cellsOf),
  )
}

// A cell over several columns is followed by the empty ones that it covers.
function cellsOf(cell: string): string[] {
  const tag = /^<t[dh][^>]*>/i.exec(cell)?.[0] ?? ''
  const columns = Math.min(MOST_COLUMNS, Number(/colspan\s*=\s*"?(\d+)/i.exec(tag)?.[1] ?? 1))
  return [textOf(cell.slice(tag.length)), ...Array.from({ length: Math.max(0, columns - 1) }, () => '')]
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

function textOf(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<br\s*\/?>|<\/(p|div|li)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => characterOf(name) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}

/** Cells are parted by tabs; one with a tab or a line break in it stands in quotes, in which quotes are doubled. */
function tabTable(text: string): Table {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g
  for (const [whole, quoted, plain = '', end] of text.matchAll(cells)) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows
}

const matchesOf = (pattern: RegExp, text: string): string[] => text.match(pattern) ?? []
