import { type EventClass, eventClasses } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { type NoteOn, notesOn } from './parts/notes-on.ts'
import { lastPer, oncePer } from './parts/once-per.ts'
import { type Steps, stepsOf } from './parts/steps.ts'

/** So many delighting events for each disappointing one are clearly more: one bad memory weighs twice. */
const CLEARLY_MORE = 2

/** How many events of each class there are (METHOD.md M8, M9). */
export type Balance = {
  readonly counts: Readonly<Record<EventClass, number>>
  /** Notes that are in no slot yet. */
  readonly unsorted: number
  /** Whether the delighting ones clearly outweigh; null where there are no events, which is not 0 : 0. */
  readonly outweighs: boolean | null
}

/** Of the whole journey, of each stage and of each touchpoint on which there is a note. */
export type Balances = {
  readonly journey: Balance
  readonly stages: ReadonlyMap<ElementId, Balance>
  readonly touchpoints: ReadonlyMap<ElementId, Balance>
}

export const balance = (board: Board): Balances => balances(board.stages, stepsOf(board), notesOn(board))

const balances = lastPer((steps: Steps, on: ReturnType<typeof notesOn>): Balances => {
  const touchpoints = new Map<ElementId, Balance>()
  const all = nothing()
  const byStage = new Map<ElementId, Counts>()
  for (const { id, stage } of steps) {
    const notes = on.get(id)
    if (!notes) continue
    const here = balanceAt(notes)
    touchpoints.set(id, here)
    add(all, here)
    if (stage === null) continue
    const inStage = byStage.get(stage) ?? nothing()
    byStage.set(stage, inStage)
    add(inStage, here)
  }
  const stages = new Map([...byStage].map(([stage, counts]) => [stage, balanceOf(counts)]))
  return { journey: balanceOf(all), stages, touchpoints }
})

const balanceAt = oncePer((notes: readonly NoteOn[]): Balance => {
  const here = nothing()
  for (const { note } of notes) here[note.event ?? 'unsorted']++
  return balanceOf(here)
})

type Counts = Record<EventClass | 'unsorted', number>
const nothing = (): Counts => ({ disappointing: 0, okay: 0, delighting: 0, unsorted: 0 })

function add(sum: Counts, { counts, unsorted }: Balance): void {
  for (const event of eventClasses) sum[event] += counts[event]
  sum.unsorted += unsorted
}

function balanceOf({ unsorted, ...counts }: Counts): Balance {
  const { disappointing, okay, delighting } = counts
  const some = disappointing + okay + delighting > 0
  return {
    counts,
    unsorted,
    outweighs: some ? delighting > 0 && delighting >= CLEARLY_MORE * disappointing : null,
  }
}
