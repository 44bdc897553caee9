/** What a column of answers is about. */
export const columns = ['touchpoint', 'persona', 'rating', 'quote', 'date', 'source', 'type', 'n'] as const
export type Column = (typeof columns)[number]

/** What people write above their columns, in both languages, without case, accents and signs. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  touchpoint: ['touchpoint', 'touch point', 'kontaktpunkt', 'beruhrungspunkt', 'kontakt', 'station'],
  persona: ['persona', 'kundentyp', 'zielgruppe', 'customer type'],
  rating: ['bewertung', 'rating', 'wertung', 'erlebnis', 'experience', 'score', 'punkte', 'points', 'note'],
  quote: [
    'zitat',
    'quote',
    'kommentar',
    'comment',
    'antwort',
    'answer',
    'aussage',
    'statement',
    'freitext',
    'text',
    'feedback',
  ],
  date: ['datum', 'date', 'tag', 'day', 'zeitstempel', 'timestamp'],
  source: ['quelle', 'source', 'herkunft', 'origin'],
  type: ['art', 'typ', 'type', 'belegart', 'kind', 'evidence type'],
  n: ['n', 'anzahl', 'number', 'count', 'anzahl kunden', 'customers', 'stichprobe', 'sample size'],
}
const columnOf = new Map(columns.flatMap((column) => headings[column].map((name) => [name, column] as const)))

/** As texts are compared that people typed: `Touch-Point ` is `touch point`. */
export const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export type Headings = {
  /** At which place each column stands. */
  readonly at: ReadonlyMap<Column, number>
  /** Headings of columns that mean nothing here, and are left out. */
  readonly ignored: readonly string[]
  /** Two headings that mean the same. */
  readonly twice: readonly (readonly [string, string])[]
}

/** Finds out what the first record of a file says of its columns. */
export function readHeadings(cells: readonly string[]): Headings {
  const at = new Map<Column, number>()
  const ignored: string[] = []
  const twice: (readonly [string, string])[] = []
  for (const [place, cell] of cells.entries()) {
    const column = columnOf.get(plainly(cell))
    const before = column && at.get(column)
    if (column === undefined) {
      if (cell.trim() !== '') ignored.push(cell.trim())
    } else if (before === undefined) at.set(column, place)
    else twice.push([cells[before]?.trim() ?? '', cell.trim()])
  }
  return { at, ignored, twice }
}
