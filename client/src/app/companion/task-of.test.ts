import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { activities } from '@wegpunkt/shared/workshop/choices'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { type Run, plannedWorkshop } from '@wegpunkt/shared/workshop/workshop'
import { expect, it } from 'vitest'
import { nowIn, taskOf } from './task-of.ts'

const base: Phase = {
  id: 'p',
  name: 'Phase',
  minutes: 5,
  prompt: '',
  focus: { on: 'board' },
  visibility: 'open',
  right: 'contribute',
  activity: 'none',
  votes: 3,
  perElement: 1,
  isSkipped: false,
}
function view(phase: Partial<Phase>, secrecy: Run['secrecy'] = 'open'): WorkshopView {
  const others = [
    { ...base, id: 'before', isSkipped: true },
    { ...base, id: 'after' },
  ]
  const phases = [others[0] as Phase, { ...base, ...phase }, others[1] as Phase]
  return {
    ...plannedWorkshop({ title: 'W', format: 'meeting', phases }, 'mona', 0),
    id: 'w',
    board: 'b',
    version: 1,
    now: 0,
    status: 'running',
    run: 'r',
    runs: [{ id: 'r', phase: 'p', times: [{ from: 0, to: null }], secrecy, isAnonymous: false }],
  }
}
const cora = { id: 'cora', role: 'contributor' } as const
const vic = { id: 'vic', role: 'viewer' } as const
const mona = { id: 'mona', role: 'moderator' } as const

it('[P455] each activity has its task, and what has none happens on the board', () => {
  const tasks = activities.map((activity) => taskOf(view({ activity }), cora))
  expect(tasks).toEqual([
    { is: 'listening' },
    { is: 'notes', way: 'open' },
    { is: 'rating' },
    { is: 'voting' },
    { is: 'on-board', activity: 'sorting' },
    { is: 'on-board', activity: 'measures' },
    { is: 'on-board', activity: 'unknown' },
  ])
  expect(taskOf(view({ activity: 'notes', visibility: 'private' }, 'hidden'), cora)).toEqual({
    is: 'notes',
    way: 'private',
  })
})

it('[P455] before, after, while it is revealed, and for whom it is not, the page says so', () => {
  const notes = { activity: 'notes' } as const
  expect(taskOf({ ...view(notes), status: 'planned', run: null }, cora)).toEqual({ is: 'waiting' })
  expect(taskOf({ ...view(notes), status: 'ended' }, cora)).toEqual({ is: 'ended' })
  expect(taskOf(view(notes, 'revealing'), cora)).toEqual({ is: 'revealing' })
  expect(taskOf(view({ activity: 'voting' }, 'revealed'), vic)).toEqual({ is: 'revealed', of: 'voting' })
  expect(taskOf(view({ ...notes, right: 'view' }), cora)).toEqual({ is: 'looking-on', forGood: false })
  expect(taskOf(view(notes), vic)).toEqual({ is: 'looking-on', forGood: true })
  // A moderator writes openly, and has no say in secret before they have a voice.
  expect(taskOf(view(notes), mona)).toEqual({ is: 'notes', way: 'open' })
  expect(taskOf(view({ activity: 'rating' }, 'hidden'), mona)).toEqual({ is: 'neutral' })
  expect(nowIn(view(notes))).toMatchObject({ n: 1, of: 2 })
})
