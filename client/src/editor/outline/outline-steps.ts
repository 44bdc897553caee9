import { type OutlineRow, type OutlineSection, headingKey } from './outline-sections.ts'

/** What of the outline is folded up: keys of sections and rows. */
export type Folded = ReadonlySet<string>

/** What a key leads to, or folds up or open. */
export type OutlineStep =
  | { readonly do: 'go'; readonly key: string }
  | { readonly do: 'fold' | 'unfold'; readonly key: string }

/** The rows of a section that are not folded away, in their order. */
export function shownRows({ key, rows }: OutlineSection, folded: Folded): readonly OutlineRow[] {
  if (folded.has(key)) return []
  if (folded.size === 0) return rows
  const hidden = new Set<string>()
  return rows.filter((row) => {
    if (row.parent !== null && (hidden.has(row.parent) || folded.has(row.parent))) {
      hidden.add(row.key)
      return false
    }
    return true
  })
}

/** Everything that the arrow keys lead through, headings and rows. */
export function stopsOf(sections: readonly OutlineSection[], folded: Folded): readonly string[] {
  const known = knownStops.get(sections)
  if (known?.folded === folded) return known.stops
  const stops: string[] = []
  for (const section of sections) {
    stops.push(headingKey(section.key))
    for (const { key } of shownRows(section, folded)) stops.push(key)
  }
  knownStops.set(sections, { folded, stops })
  return stops
}

// Keys are pressed often, and an outline of thousands of rows is another one seldom.
const knownStops = new WeakMap<
  readonly OutlineSection[],
  { readonly folded: Folded; readonly stops: readonly string[] }
>()
type Found = { readonly section: OutlineSection; readonly row: OutlineRow | undefined }
const knownKeys = new WeakMap<readonly OutlineSection[], ReadonlyMap<string, Found>>()

function byKey(sections: readonly OutlineSection[]): ReadonlyMap<string, Found> {
  const known = knownKeys.get(sections)
  if (known) return known
  const found = new Map<string, Found>()
  for (const section of sections) {
    found.set(headingKey(section.key), { section, row: undefined })
    for (const row of section.rows) found.set(row.key, { section, row })
  }
  knownKeys.set(sections, found)
  return found
}

/** Where a key of the tree leads from here (APG, tree view); null if it leads nowhere or is another key. */
export function stepFrom(
  sections: readonly OutlineSection[],
  folded: Folded,
  here: string,
  key: string,
): OutlineStep | null {
  const stops = stopsOf(sections, folded)
  const at = stops.indexOf(here)
  const go = (to: string | undefined): OutlineStep | null =>
    to === undefined || to === here ? null : { do: 'go', key: to }
  switch (key) {
    case 'ArrowDown':
      return go(stops[at + 1])
    case 'ArrowUp':
      return go(stops[at < 0 ? stops.length - 1 : at - 1])
    case 'Home':
      return go(stops[0])
    case 'End':
      return go(stops.at(-1))
    case 'PageDown':
    case 'PageUp':
      return go(headingBeside(sections, here, key === 'PageDown' ? 1 : -1))
    case 'ArrowRight':
      return inwards(sections, folded, here, stops[at + 1])
    case 'ArrowLeft':
      return outwards(sections, folded, here)
    default:
      return null
  }
}

/** The section that a heading or a row belongs to. */
export const sectionOf = (sections: readonly OutlineSection[], key: string): OutlineSection | undefined =>
  byKey(sections).get(key)?.section

/** The row under a key; undefined for a heading. */
export const rowOf = (sections: readonly OutlineSection[], key: string): OutlineRow | undefined =>
  byKey(sections).get(key)?.row

/** All that has to be open for a row to be shown. */
export function foldsAround(sections: readonly OutlineSection[], key: string): readonly string[] {
  const row = rowOf(sections, key)
  if (!row) return []
  const around = [row.section]
  for (let { parent } = row; parent !== null; parent = rowOf(sections, parent)?.parent ?? null)
    around.push(parent)
  return around
}

// Up first to the heading above, then to the one before it.
function headingBeside(sections: readonly OutlineSection[], here: string, by: 1 | -1): string | undefined {
  const own = sectionOf(sections, here)
  const at = own ? sections.indexOf(own) : -1
  if (own && by === -1 && here !== headingKey(own.key)) return headingKey(own.key)
  const next = sections[at + by]
  return next && headingKey(next.key)
}

function inwards(
  sections: readonly OutlineSection[],
  folded: Folded,
  here: string,
  next: string | undefined,
): OutlineStep | null {
  const row = rowOf(sections, here)
  const section = row ? undefined : sectionOf(sections, here)
  const key = row?.key ?? section?.key
  const hasMore = row ? row.hasChildren : (section?.rows.length ?? 0) > 0
  if (key === undefined || !hasMore) return null
  if (folded.has(key)) return { do: 'unfold', key }
  return next === undefined ? null : { do: 'go', key: next }
}

function outwards(sections: readonly OutlineSection[], folded: Folded, here: string): OutlineStep | null {
  const row = rowOf(sections, here)
  if (row) {
    if (row.hasChildren && !folded.has(row.key)) return { do: 'fold', key: row.key }
    return { do: 'go', key: row.parent ?? headingKey(row.section) }
  }
  const section = sectionOf(sections, here)
  return section && section.rows.length > 0 && !folded.has(section.key)
    ? { do: 'fold', key: section.key }
    : null
}
