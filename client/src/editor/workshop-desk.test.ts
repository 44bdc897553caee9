import type { Role } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { after, phase, planned } from '@wegpunkt/shared/workshop/testing/workshops'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import { expect, it } from 'vitest'
import type { BoardWorkshop } from '../document/board-workshop.ts'
import { createValueStore } from '../document/value-store.ts'
import { type ActionId, actionOf } from './actions/actions.ts'
import { isEnabled } from './actions/action.ts'
import { createEditor } from './create-editor.ts'
import { boardOf } from './testing/boards.ts'
import { createWorkshopDesk, hiddenRuns, phaseBeside } from './workshop-desk.ts'

const secret = { visibility: 'private', activity: 'notes' } as const
const prepared = planned(phase('a', secret), phase('b', { isSkipped: true }), phase('c', secret))
const viewOf = (workshop: typeof prepared, more: Partial<WorkshopView> = {}): WorkshopView => ({
  ...workshop,
  id: 'w',
  board: 'board',
  version: 1,
  now: 0,
  ...more,
})
const running = viewOf(after(prepared, [0, { do: 'start' }]))

type Hands = {
  readonly view?: WorkshopView | null
  readonly me?: string
  readonly role?: Role
  readonly answers?: Partial<WorkshopView>
}

/** A moderator's hands, and a server that answers when it is told to. */
function hands({
  view = running,
  me = 'ann',
  role = 'moderator',
  answers = { status: 'running' },
}: Hands = {}) {
  const store = createValueStore<WorkshopView | null>(view)
  const roles = createValueStore<Role>(role)
  const sent: WorkshopCommand[] = []
  const refused: string[] = []
  let [now, fails] = [1_000_000, false]
  const waiting: (() => void)[] = []
  const workshop: BoardWorkshop = {
    ...store,
    serverNow: () => now,
    put: (next) => store.set(next),
    close: () => {},
  }
  const desk = createWorkshopDesk({
    workshop,
    role: roles,
    me,
    async send(id, command) {
      sent.push(command)
      await new Promise<void>((done) => waiting.push(done))
      if (fails) throw new Error('refused')
      return viewOf(prepared, { id, version: 2, ...answers })
    },
    ask: async (id) => await Promise.resolve(viewOf(prepared, { id, status: 'running', version: 9 })),
    onRefused: ({ do: what }) => void refused.push(what),
  })
  const { document } = boardOf()
  const editor = createEditor({ ...document, role: roles }, { me: { department: null }, workshop: desk })
  return {
    desk,
    editor,
    store,
    sent,
    refused,
    pass: (ms: number) => void (now += ms),
    failing: () => void (fails = true),
    answer: async () => {
      waiting.shift()?.()
      await new Promise((done) => setTimeout(done))
    },
    can: (id: ActionId): boolean => isEnabled(actionOf(id), editor),
    run: (id: ActionId): void => actionOf(id).run(editor),
  }
}

it('[P471] a command is sent once while it is on its way, and what it has made of the workshop is known at once', async () => {
  const { desk, sent, answer, store } = hands()
  const first = desk.do({ do: 'pause' })
  expect(await desk.do({ do: 'pause' })).toBeNull()
  expect(desk.isBusy.get()).toBe(true)
  await answer()
  expect(await first).toMatchObject({ id: 'w', version: 2 })
  expect([sent.length, desk.isBusy.get(), store.get()?.version]).toEqual([1, false, 2])
})

it('[P471] what is refused is said, and what is known of the workshop is right again', async () => {
  const { desk, refused, answer, failing, store } = hands()
  failing()
  const asked = desk.do({ do: 'pause' })
  await answer()
  expect(await asked).toBeNull()
  expect(refused).toEqual(['pause'])
  expect(store.get()?.version).toBe(9)
})

it('[P471] the way on names the phase, without what is skipped, and a key pressed twice is one step', async () => {
  const { desk, sent, answer, pass, store } = hands()
  void desk.step(1)
  await answer()
  expect(sent).toEqual([{ do: 'jump', phase: 'c' }])
  store.set(running)
  pass(300)
  expect(await desk.step(1)).toBeNull()
  pass(600)
  void desk.step(1)
  expect(sent).toHaveLength(2)
})

it('[P471] what is prepared for later takes nothing from the workshop that is on', async () => {
  const { desk, answer, store } = hands({ answers: { id: 'other', status: 'planned' } })
  const done = desk.do({ do: 'moderate' }, 'other')
  await answer()
  expect(await done).toMatchObject({ id: 'other' })
  expect(store.get()).toBe(running)
})

it('[P474] what a moderator does is offered to moderators and owners alone, while it makes sense', () => {
  const offered = (options: Hands) => {
    const { can } = hands(options)
    return (['next', 'back', 'extend-2', 'pause', 'resume', 'reveal', 'end'] as const).filter((id) =>
      can(`lead-${id}`),
    )
  }
  expect(offered({})).toEqual(['next', 'extend-2', 'pause', 'reveal', 'end'])
  expect(offered({ me: 'bob' })).toEqual([])
  expect(offered({ me: 'bob', role: 'owner' })).toEqual(['next', 'extend-2', 'pause', 'reveal', 'end'])
  expect(offered({ role: 'editor' })).toEqual([])
  expect(offered({ view: null })).toEqual([])
  const last = viewOf(after(prepared, [0, { do: 'start' }], [1, { do: 'next' }], [2, { do: 'pause' }]))
  expect(offered({ view: last })).toEqual(['back', 'extend-2', 'resume', 'reveal', 'end'])
  const open = viewOf(after(planned(phase('a')), [0, { do: 'start' }]))
  expect(offered({ view: open })).toEqual(['extend-2', 'pause', 'end'])
})

it('[P474] what cannot be undone is asked in the sheet first', () => {
  const { run, editor, desk, sent } = hands()
  run('lead-end')
  expect([desk.asked.get(), editor.get().workshopTab]).toEqual(['end', 'lead'])
  run('lead-reveal')
  expect(desk.asked.get()).toBe('reveal')
  expect(sent).toEqual([])
  run('lead-extend-5')
  expect(sent).toEqual([{ do: 'extend', minutes: 5 }])
})

it('[P474] what is hidden in the phase that is on comes before what was left hidden', () => {
  const later = after(prepared, [0, { do: 'start' }], [1, { do: 'next' }])
  expect(hiddenRuns(later).map(({ phase }) => phase)).toEqual(['c', 'a'])
  expect([phaseBeside(later, 1), phaseBeside(later, -1)]).toEqual([null, 'a'])
})
