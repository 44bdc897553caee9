import type { Grouped } from '../group.ts'
import { isRefusal, next } from '../next.ts'
import type { Asking } from '../refusal.ts'
import type { Phase } from '../phase.ts'
import { type Workshop, plannedWorkshop } from '../workshop.ts'
import type { WorkshopCommand } from '../workshop-command.ts'

export const phase = (id: string, fields: Partial<Phase> = {}): Phase => ({
  id,
  name: `Phase ${id}`,
  minutes: 10,
  prompt: '',
  focus: { on: 'board' },
  visibility: 'open',
  right: 'contribute',
  activity: 'none',
  votes: 5,
  perElement: 2,
  isSkipped: false,
  ...fields,
})

/** Prepared by ann at the time 0. */
export const planned = (...phases: Phase[]): Workshop =>
  plannedWorkshop({ title: 'Reise', format: 'meeting', phases }, 'ann', 0)

let runs = 0

/** After these commands, each with the minute at which ann gave it. Throws on a refusal. */
export function after(workshop: Workshop, ...commands: [minute: number, WorkshopCommand][]): Workshop {
  return commands.reduce((now, [minute, command]) => {
    const result = next(now, command, asking(minute))
    if (isRefusal(result)) throw new Error(`${command.do}: ${result.refused}`)
    return result
  }, workshop)
}

/** Six who take part. */
export const six: readonly Grouped[] = ['s1', 's2', 's3', 'm1', 'm2', 'l1'].map((person) => ({
  person,
  department: person.slice(0, 1),
}))

export const asking = (minute: number, by = 'ann'): Asking => ({
  now: minute * 60_000,
  by,
  newRun: `run${++runs}`,
  people: six,
})
