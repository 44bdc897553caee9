import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Touchpoint } from '../board/schema.ts'
import { oncePer } from './parts/once-per.ts'
import { type Steps, stepsOf } from './parts/steps.ts'
import type { DepartmentRow } from './rows.ts'

/** What in a title speaks from inside the company instead of as the customer (METHOD.md M25). */
export type TitleHint = {
  readonly touchpoint: ElementId
  readonly why: 'department' | 'we' | 'system'
  /** The words, as they stand in the title, and where they begin. */
  readonly words: string
  readonly index: number
}

/** "I …" is right; "we" is the company speaking. */
const we = /(?<![\p{L}\p{N}])(wir|uns|unser\p{L}*|we|us|our|ours)(?![\p{L}\p{N}])/iu
/** What companies call their own programs; no customer has ever seen one. */
const system =
  /(?<![\p{L}\p{N}])(SAP|CRM|ERP|PIM|DMS|LIMS|Jira|Salesforce|SharePoint|Confluence|Backend|Warenwirtschaft)(?![\p{L}\p{N}])/u

/** One hint a title, in the customer's order. */
export const titleHints = (board: Board, departments: readonly DepartmentRow[]): readonly TitleHint[] =>
  hintsWith(departments)(stepsOf(board))

type Hint = Omit<TitleHint, 'touchpoint'>

// A title is looked at once, and again when the card is another.
const hintsWith: (departments: readonly DepartmentRow[]) => (steps: Steps) => readonly TitleHint[] = oncePer(
  (departments: readonly DepartmentRow[]) => {
    const leading = leadingName(departments)
    const hintFor = oncePer(
      ({ title }: Touchpoint): Hint | null =>
        (leading && hintBy(leading, title, 'department')) ??
        hintBy(we, title, 'we') ??
        hintBy(system, title, 'system'),
    )
    return oncePer((steps: Steps) =>
      steps.flatMap(({ id, touchpoint }): TitleHint[] => {
        const hint = hintFor(touchpoint)
        return hint ? [{ touchpoint: id, ...hint }] : []
      }),
    )
  },
)

function leadingName(departments: readonly DepartmentRow[]): RegExp | null {
  const names = departments.flatMap((department) => department.names).filter((name) => name.trim() !== '')
  if (names.length === 0) return null
  const any = names.map((name) => escaped(name.trim())).join('|')
  return new RegExp(`^\\s*(${any})(?![\\p{L}\\p{N}])`, 'iu')
}

function hintBy(pattern: RegExp, title: string, why: Hint['why']): Hint | null {
  const match = pattern.exec(title)
  const words = match?.[1]
  if (!match || words === undefined) return null
  return { why, words, index: title.indexOf(words, match.index) }
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
