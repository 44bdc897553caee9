import type { ParseKeys } from 'i18next'
import { type ActionGroup, actionGroups } from '../../editor/actions/action.ts'
import { actions } from '../../editor/actions/actions.ts'
import type { Shortcut } from '../../editor/actions/shortcut.ts'
import { fold, wordsIn } from '../../editor/search/fold.ts'

export type SheetRow = { readonly text: ParseKeys<'editor'>; readonly keys: readonly Shortcut[] }
export type Gesture = { readonly text: ParseKeys<'editor'>; readonly how: ParseKeys<'editor'> }

/** One heading of the sheet with what stands below it. */
export type SheetSection = {
  readonly title: ParseKeys<'editor'>
  readonly rows: readonly (SheetRow | Gesture)[]
}

/** What the help sheet says of a group. The eight ways to move by arrow keys are told in two rows. */
export function rowsOf(group: ActionGroup): SheetRow[] {
  const rows = new Map<ParseKeys<'editor'>, Shortcut[]>()
  for (const { id, keys, group: own } of actions) {
    if (own !== group || keys.length === 0) continue
    const text = id.startsWith('move-far-')
      ? 'sheet.moveFar'
      : id.startsWith('move-')
        ? 'sheet.move'
        : (`actions.${id}` as const)
    rows.set(text, [...(rows.get(text) ?? []), ...keys])
  }
  return [...rows].map(([text, keys]) => ({ text, keys }))
}

/** What is done with the pointer and has no key of its own. */
export const gestures = [
  { text: 'sheet.create', how: 'sheet.createKeys' },
  { text: 'sheet.editText', how: 'sheet.editTextKeys' },
  { text: 'sheet.write', how: 'sheet.writeKeys' },
  { text: 'sheet.written', how: 'sheet.writtenKeys' },
  { text: 'sheet.nextNote', how: 'sheet.nextNoteKeys' },
  { text: 'sheet.multiple', how: 'sheet.multipleKeys' },
  { text: 'sheet.copies', how: 'sheet.copiesKeys' },
  { text: 'sheet.free', how: 'sheet.freeKeys' },
  { text: 'sheet.aspect', how: 'sheet.aspectKeys' },
  { text: 'sheet.square', how: 'sheet.squareKeys' },
  { text: 'sheet.middle', how: 'sheet.middleKeys' },
  { text: 'sheet.centre', how: 'sheet.centreKeys' },
  { text: 'sheet.turn', how: 'sheet.turnKeys' },
  { text: 'sheet.inGroup', how: 'sheet.inGroupKeys' },
  { text: 'sheet.pan', how: 'sheet.panKeys' },
  { text: 'sheet.zoom', how: 'sheet.zoomKeys' },
] as const satisfies readonly Gesture[]

/** The whole sheet. Gestures first: no button and no menu tells of them. */
export const sections = (): readonly SheetSection[] => [
  { title: 'sheet.gestures', rows: gestures },
  ...actionGroups.map((group) => ({ title: `groups.${group}` as const, rows: rowsOf(group) })),
]

/**
 * What of the sheet is about the words, in either language; `say` gives all that a key says. A heading
 * that says them keeps all of its rows.
 */
export function matching(
  all: readonly SheetSection[],
  query: string,
  say: (key: ParseKeys<'editor'>) => string,
): SheetSection[] {
  const words = wordsIn(query)
  const says = (text: string): boolean => words.every((word) => text.includes(word))
  return all
    .map(({ title, rows }) => {
      const heading = fold(say(title))
      return { title, rows: rows.filter(({ text }) => says(`${heading} ${fold(say(text))}`)) }
    })
    .filter(({ rows }) => rows.length > 0)
}
