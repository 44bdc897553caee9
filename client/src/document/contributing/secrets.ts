import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { orderLast } from '@wegpunkt/shared/board/order'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { OwnSecrets } from '@wegpunkt/shared/workshop/secret'
import type { BoardStore } from '../board-document.ts'
import type { BoardWorkshop } from '../board-workshop.ts'
import { openOtherTabs } from '../other-tabs.ts'
import type { Run } from './layers.ts'
import { type SecretNote, type SecretPlaces, secretNotes } from './own-secrets.ts'

/** One's own private notes, as the server has them. */
export interface Secrets {
  readonly get: (id: ElementId) => SecretNote | null
  readonly ids: () => Iterable<ElementId>
  /** The server has it now; null: not any more. */
  readonly told: (run: Run, id: ElementId, note: Element | null) => void
  /** Asks for what other tabs and devices have said. */
  readonly learn: () => Promise<void>
  readonly close: () => void
}

type Options = {
  readonly store: BoardStore
  readonly workshop: BoardWorkshop
  readonly department: string | null
  /** Names the person and the board on this device. */
  readonly name: string
  readonly places: SecretPlaces
  readonly ask: (workshop: string) => Promise<readonly OwnSecrets[]>
  /** They are others now than those that were shown. */
  readonly changed: () => void
}

export function createSecrets(options: Options): Secrets {
  const { store, workshop, places, ask, changed } = options
  let notes = new Map<ElementId, SecretNote>()
  let [told, isAsking, isClosed] = [0, false, false]

  /** What was revealed is on the board; where no workshop is on, nothing waits for its reveal here. */
  const withoutRevealed = (): void => {
    const runs = workshop.get()?.runs ?? []
    const left = [...notes].filter(([, { run }]) =>
      runs.some(({ id, secrecy }) => id === run.id && secrecy !== 'revealed'),
    )
    if (left.length === notes.size) return
    for (const id of notes.keys()) if (!left.some(([other]) => other === id)) places.remove(id)
    notes = new Map(left)
    changed()
  }
  const learn = async (): Promise<void> => {
    withoutRevealed()
    const on = workshop.get()
    if (isAsking || isClosed || !on?.runs.some(({ secrecy }) => secrecy !== 'open' && secrecy !== 'revealed'))
      return
    isAsking = true
    const before = told
    const own = await ask(on.id).catch(() => null)
    isAsking = false
    if (isClosed || !own) return
    // Something was said meanwhile, which the answer may lack.
    if (told !== before) return await learn()
    const here = { board: store.get(), layout: store.layout(), department: options.department }
    const order = orderLast(store.beneath.get().values())
    notes = secretNotes(on.id, own, places, { ...here, order })
    changed()
    withoutRevealed()
  }
  const tabs = openOtherTabs(`wegpunkt-contributions/${options.name}`, () => void learn())

  return {
    get: (id) => notes.get(id) ?? null,
    ids: () => notes.keys(),
    told(run, id, note) {
      told++
      if (note?.kind === 'note') {
        notes.set(id, { run, element: note })
        places.put(id, note)
      } else {
        notes.delete(id)
        places.remove(id)
      }
      tabs.tell()
    },
    learn,
    close() {
      isClosed = true
      tabs.close()
    },
  }
}
