import type { ElementId } from '../board/element-id.ts'
import type { Touchpoint } from '../board/schema.ts'
import type { Journey } from './journey.ts'
import { notesOn } from './parts/notes-on.ts'
import { lastPer } from './parts/once-per.ts'
import { type Steps, stepsOf } from './parts/steps.ts'

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
  return [...workOf(board.stages, stepsOf(board), notesOn(board))]
    .map(([department, { touchpoints, notes, silent }]): Coverage => {
      const there = people.get(department) ?? 0
      // Where nobody is and nothing was said, nothing is given away.
      const isSafe = there >= LEAST_PEOPLE || (there === 0 && notes === 0)
      return { department, touchpoints, voice: isSafe ? { notes, silent } : null }
    })
    .toSorted((a, b) => b.touchpoints - a.touchpoints || (a.department < b.department ? -1 : 1))
}

type Work = { touchpoints: number; notes: number; silent: ElementId[] }

const workOf = lastPer((steps: Steps, notes: ReturnType<typeof notesOn>): ReadonlyMap<string, Work> => {
  const works = new Map<string, Work>()
  for (const { id, touchpoint } of steps) {
    for (const department of departmentsOf(touchpoint)) {
      const work = works.get(department) ?? { touchpoints: 0, notes: 0, silent: [] }
      works.set(department, work)
      const own = (notes.get(id) ?? []).filter(({ note }) => note.department === department).length
      work.touchpoints++
      work.notes += own
      if (own === 0) work.silent.push(id)
    }
  }
  return works
})

/** Each once, though the one that is responsible is named among those who support, too. */
const departmentsOf = ({ department, supporting }: Touchpoint): readonly string[] => {
  const others = supporting.filter((it, i) => it !== department && supporting.indexOf(it) === i)
  return department === null ? others : [department, ...others]
}
