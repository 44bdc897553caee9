import type { ElementId } from '../board/element-id.ts'
import type { Journey } from './journey.ts'
import { notesOn } from './parts/notes-on.ts'
import { stepsOf } from './parts/steps.ts'

/** Below so many people of a department, numbers would say what one person did (METHOD.md M23). */
const LEAST_PEOPLE = 2

/** What a department has said about the touchpoints that it works on. Never who. */
export type Coverage = {
  readonly department: string
  /** How many touchpoints it is responsible for or supports. */
  readonly touchpoints: number
  /** Null: too few people for numbers; it is shown as one voice. */
  readonly voice: {
    /** Its notes on these touchpoints. */
    readonly notes: number
    /** The touchpoints without a note of it. */
    readonly silent: readonly ElementId[]
  } | null
}

/** For each department that has touchpoints, the one with most of them first. */
export function coverage({ board, rows }: Journey): readonly Coverage[] {
  const people = new Map(rows.voices.map((voice) => [voice.department, voice.people]))
  const works = new Map<string, ElementId[]>()
  for (const { id, touchpoint } of stepsOf(board)) {
    for (const department of new Set([touchpoint.department, ...touchpoint.supporting]))
      if (department !== null) works.set(department, [...(works.get(department) ?? []), id])
  }
  const notes = notesOn(board.elements)
  return [...works]
    .map(([department, ids]): Coverage => {
      const own = (id: ElementId): number =>
        (notes.get(id) ?? []).filter(({ note }) => note.department === department).length
      const count = ids.reduce((sum, id) => sum + own(id), 0)
      const there = people.get(department) ?? 0
      // Where nobody is and nothing was said, nothing is given away.
      const isSafe = there >= LEAST_PEOPLE || (there === 0 && count === 0)
      const voice = isSafe ? { notes: count, silent: ids.filter((id) => own(id) === 0) } : null
      return { department, touchpoints: ids.length, voice }
    })
    .toSorted((a, b) => b.touchpoints - a.touchpoints || (a.department < b.department ? -1 : 1))
}
