export const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

/** One record of a file, and the line on which it begins, as editors count them: from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

export type Csv = {
  readonly separator: Separator
  readonly records: readonly CsvRecord[]
  /** The line of a quoted field that is never closed: everything after it would be one field. */
  readonly unclosed: number | null
}

/**
 * Reads comma-separated values as spreadsheets write them (RFC 4180): fields in quotes with line ends and doubled
 * quotes in them, any line ends, with or without a byte order mark. Empty lines are left out. What is not closed or
 * not quoted as it should be is read as it stands. Cells are text, whatever a spreadsheet would make of them.
 */
export function parseCsv(text: string): Csv {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  // What a spreadsheet writes for itself.
  const told = /^sep=(.)\r?\n/u.exec(source)
  const separator = separators.find((it) => it === told?.[1]) ?? likeliest(source)
  const start = told ? told[0].length : 0
  return { separator, ...readRecords(source, separator, start) }
}

function readRecords(source: string, separator: Separator, start: number): Omit<Csv, 'separator'> {
  const records: CsvRecord[] = []
  let [at, line, unclosed] = [start, start === 0 ? 1 : 2, null as number | null]
  while (at < source.length) {
    const first = line
    const cells: string[] = []
    for (let more = true; more;) {
      const cell = source[at] === '"' ? quoted(source, at, separator) : plain(source, at, separator)
      if (cell.isUnclosed) unclosed ??= line
      line += lineEnds(source, at, cell.end)
      cells.push(cell.text)
      more = source[cell.end] === separator
      at = more ? cell.end + 1 : cell.end
    }
    if (source[at] === '\r') at++
    if (source[at] === '\n') at++
    line++
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: first, cells })
  }
  return { records, unclosed }
}

type Cell = { readonly text: string; readonly end: number; readonly isUnclosed?: true }

function quoted(source: string, opening: number, separator: Separator): Cell {
  let text = ''
  for (let begin = opening + 1; ;) {
    const quote = source.indexOf('"', begin)
    if (quote === -1) return { text: text + source.slice(begin), end: source.length, isUnclosed: true }
    text += source.slice(begin, quote)
    if (source[quote + 1] !== '"') {
      // What stands between the closing quote and the next separator belongs to the cell.
      const rest = plain(source, quote + 1, separator)
      return { text: text + rest.text, end: rest.end }
    }
    text += '"'
    begin = quote + 2
  }
}

function plain(source: string, from: number, separator: Separator): Cell {
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end++
  return { text: source.slice(from, end), end }
}

function lineEnds(source: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++)
    if (source[i] === '\n' || (source[i] === '\r' && source[i + 1] !== '\n')) count++
  return count
}

/** The one that stands most often in the first line, outside of quotes. */
function likeliest(source: string): Separator {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const char of source) {
    if (char === '"') isQuoted = !isQuoted
    else if (!isQuoted && (char === '\n' || char === '\r')) break
    else if (!isQuoted) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return separators.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ';'
}
