import { MAX_ROW_BYTES_PER_BOARD } from '../../limits.ts'
import { checkRow } from '../../journey/row-checks.ts'
import { type FieldsOf, rowsGiven } from '../../journey/row-fields.ts'
import { type RowKind, mostRows, rowKinds } from '../../journey/row-kinds.ts'
import type { AnyRow } from '../../journey/row-state.ts'
import { FileRefused } from '../board-format.ts'
import type { LeftOut } from './board-content.ts'

const isKind = (kind: unknown): kind is RowKind => rowKinds.some((it) => it === kind)

/**
 * The rows of a file that are what their kind asks for. What is not is left out and counted: whoever wrote it by hand
 * learns how much that is, and the rest comes all the same. Throws FileRefused where there are more than a board holds.
 */
export function readRows(given: unknown): { rows: AnyRow[]; leftOut: LeftOut } {
  if (!Array.isArray(given)) throw new FileRefused('damaged')
  const rows: AnyRow[] = []
  const leftOut: Record<string, number> = {}
  const ids = new Set<string>()
  let bytes = 0
  for (const one of given as unknown[]) {
    const kind = typeof one === 'object' && one !== null && 'kind' in one ? one.kind : null
    const row = isKind(kind) ? rowIn(kind, one) : null
    if (!row || ids.has(row.id)) {
      const what = isKind(kind) ? kind : 'unknown-row'
      leftOut[what] = (leftOut[what] ?? 0) + 1
      continue
    }
    bytes += JSON.stringify(row).length
    if (bytes > MAX_ROW_BYTES_PER_BOARD) throw new FileRefused('too-large')
    rows.push(answering(row, ids))
    ids.add(row.id)
  }
  const counts = Map.groupBy(rows, ({ kind }) => kind)
  if (rowKinds.some((kind) => (counts.get(kind)?.length ?? 0) > mostRows[kind]))
    throw new FileRefused('too-large')
  return { rows, leftOut }
}

function rowIn(kind: RowKind, given: unknown): AnyRow | null {
  const { success, data } = rowsGiven[kind].safeParse(given)
  if (!success) return null
  // Nobody is named any more once a member is forgotten, and their place in the team stays.
  if (kind === 'team') return data
  // Days that have passed since are no fault.
  const issues = checkRow(kind, data as unknown as FieldsOf<typeof kind>, {
    changed: [],
    today: '2000-01-01',
  })
  return issues.length > 0 ? null : data
}

/** What is answered was there before: of a circle, whoever shows the thread would not come to an end. */
const answering = (row: AnyRow, before: ReadonlySet<string>): AnyRow =>
  row.kind === 'decision' && row.answers !== null && !before.has(row.answers)
    ? { ...row, answers: null }
    : row
