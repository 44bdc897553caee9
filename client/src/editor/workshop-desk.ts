import { can, type Role } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Area } from '@wegpunkt/shared/workshop/attention'
import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
import type { BoardWorkshop } from '../document/board-workshop.ts'
import type { Store } from '../document/board-document.ts'
import { type ValueStore, createValueStore } from '../document/value-store.ts'

/** A key that is pressed twice by mistake is one step of the agenda. */
const LEAST_BETWEEN_STEPS_MS = 700

/** What asks before it is done. */
export type AskedFirst = 'end' | 'reveal'

/** The workshop that is on, in the hands of who leads it: console, palette and keys all go this way. */
export interface WorkshopDesk extends Store<WorkshopView | null> {
  /** Whether this person is one of its moderators, or owns the board: others join those who moderate first. */
  leads(): boolean
  /** Something is on its way. The same is not sent again meanwhile; something else waits for its turn. */
  readonly isBusy: Store<boolean>
  /** What waits for a yes, in the sheet. */
  readonly asked: ValueStore<AskedFirst | null>
  /** The part of the board to which a moderator asks one to come, as long as one may still say yes or no. */
  readonly called: ValueStore<Area | null>
  /** Gives what it has become, or null where it was refused: that is said in words, and what is known is right again. */
  do(command: WorkshopCommand, id?: string): Promise<WorkshopView | null>
  /** To the next phase that is not skipped, or back. */
  step(by: 1 | -1): Promise<WorkshopView | null>
}

type Parts = {
  readonly workshop: BoardWorkshop
  readonly role: Store<Role>
  readonly me: string
  readonly send: (id: string, command: WorkshopCommand) => Promise<WorkshopView>
  readonly ask: (id: string) => Promise<WorkshopView>
  readonly onRefused: (command: WorkshopCommand, error: unknown) => void
}

export function createWorkshopDesk({ workshop, role, me, send, ask, onRefused }: Parts): WorkshopDesk {
  const isBusy = createValueStore(false)
  const asked = createValueStore<AskedFirst | null>(null)
  const called = createValueStore<Area | null>(null)
  const underWay = new Set<WorkshopCommand['do']>()
  let line: Promise<unknown> = Promise.resolve()
  let lastStep = Number.NEGATIVE_INFINITY
  const take = (view: WorkshopView): WorkshopView => {
    // One that is prepared for later, or over, takes nothing from the one that is on.
    const { id, status } = view
    if (status === 'running' || status === 'paused' || workshop.get()?.id === id) workshop.put(view)
    return view
  }
  const carryOut = async (command: WorkshopCommand, id: string): Promise<WorkshopView | null> => {
    try {
      return take(await send(id, command))
    } catch (error) {
      onRefused(command, error)
      // Where that fails too, the next notice brings it.
      await ask(id).then(take, () => null)
      return null
    }
  }
  const act = async (command: WorkshopCommand, id = workshop.get()?.id): Promise<WorkshopView | null> => {
    if (id === undefined) return null
    // More time may be given twice in a row; everything else is done once, and one after another.
    if (command.do === 'extend') return await carryOut(command, id)
    if (underWay.has(command.do)) return null
    const turn = isBusy.get() ? line.then(async () => await carryOut(command, id)) : carryOut(command, id)
    line = turn
    underWay.add(command.do)
    isBusy.set(true)
    const view = await turn
    underWay.delete(command.do)
    isBusy.set(underWay.size > 0)
    return view
  }
  return {
    get: workshop.get,
    subscribe: workshop.subscribe,
    isBusy,
    asked,
    called,
    leads() {
      const known = workshop.get()
      if (!known || !can(role.get(), 'workshop.run')) return false
      return role.get() === 'owner' || known.moderators.some(({ person }) => person === me)
    },
    do: act,
    async step(by) {
      const known = workshop.get()
      const to = known && phaseBeside(known, by)
      const now = workshop.serverNow()
      if (!to || now - lastStep < LEAST_BETWEEN_STEPS_MS) return null
      lastStep = now
      // By name: two moderators who go on at once go on by one phase.
      return await act({ do: 'jump', phase: to })
    },
  }
}

/** The id of the phase that comes next, or was before; null where there is none. */
export function phaseBeside(
  { phases, run, runs }: Pick<WorkshopView, 'phases' | 'run' | 'runs'>,
  by: 1 | -1,
): string | null {
  const on = runs.find(({ id }) => id === run)?.phase
  const at = phases.findIndex(({ id }) => id === on)
  if (at < 0) return null
  const others = by > 0 ? phases.slice(at + 1) : phases.slice(0, at).toReversed()
  return others.find(({ isSkipped }) => !isSkipped)?.id ?? null
}

/** What of the run that is on, or of an earlier one, nobody has seen yet: the one that is on comes first. */
export const hiddenRuns = ({ run, runs }: Pick<WorkshopView, 'run' | 'runs'>) =>
  runs
    .filter(({ secrecy }) => secrecy === 'hidden' || secrecy === 'revealing')
    .toSorted((a, b) => Number(b.id === run) - Number(a.id === run))
