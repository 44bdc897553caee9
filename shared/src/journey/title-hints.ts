import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Touchpoint } from '../board/schema.ts'
import { oncePer } from './parts/once-per.ts'
import { stepsOf } from './parts/steps.ts'
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
export function titleHints(board: Board, departments: readonly DepartmentRow[]): readonly TitleHint[] {
  const hintFor = hintsGiven(departments)
  return stepsOf(board).flatMap(({ id, touchpoint }) => {
    const hint = hintFor(touchpoint)
    return hint ? [{ touchpoint: id, ...hint }] : []
  })
}

type Hint = Omit<TitleHint, 'touchpoint'>

// A title is looked at once, and again when the card is another.
const hintsGiven: (departments: readonly DepartmentRow[]) => (touchpoint: Touchpoint) => Hint | null =
  oncePer((departments: readonly DepartmentRow[]) => {
    const names = departments.flatMap((department) => department.names).filter((name) => name.trim() !== '')
    const leading =
      names.length === 0
        ? null
        : new RegExp(`^\\s*(${names.map((name) => escaped(name.trim())).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
    return oncePer(({ title }: Touchpoint) => {
      const found = [
        leading ? hintBy(leading, title, 'department') : null,
        hintBy(we, title, 'we'),
        hintBy(system, title, 'system'),
      ]
      return found.find((hint) => hint !== null) ?? null
    })
  })

function hintBy(pattern: RegExp, title: string, why: Hint['why']): Hint | null {
  const match = pattern.exec(title)
  const words = match?.[1]
  if (!match || words === undefined) return null
  return { why, words, index: title.indexOf(words, match.index) }
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
