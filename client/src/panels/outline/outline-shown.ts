import type { OutlineRow, OutlineSection } from '../../editor/outline/outline-sections.ts'
import { type Folded, shownRows } from '../../editor/outline/outline-steps.ts'

/** The rows of a section that are not folded away; the same list while neither changes. */
export function shownOf(section: OutlineSection, folded: Folded): readonly OutlineRow[] {
  const known = kept.get(section)
  if (known?.folded === folded) return known.rows
  const rows = shownRows(section, folded)
  kept.set(section, { folded, rows })
  return rows
}

const kept = new WeakMap<OutlineSection, { readonly folded: Folded; readonly rows: readonly OutlineRow[] }>()
