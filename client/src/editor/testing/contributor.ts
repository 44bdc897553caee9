import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { Role } from '@wegpunkt/shared/access/roles'
import type { PrivateNote } from '@wegpunkt/shared/workshop/secret'
import { Phase } from '@wegpunkt/shared/workshop/phase'
import { plannedWorkshop } from '@wegpunkt/shared/workshop/workshop'
import type { BoardWorkshop } from '../../document/board-workshop.ts'
import { openContributions } from '../../document/contributing/open-contributions.ts'
import type { Layer } from '../../document/contributing/layers.ts'
import { createValueStore } from '../../document/value-store.ts'
import { manualClock } from '../../document/testing/manual-clock.ts'
import { grid } from './boards.ts'
import { contributionServer } from './contribution-server.ts'
import { editorOf } from './editors.ts'
import { fakeDocument } from './fake-document.ts'

/** Lets what is promised by now happen. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

/** What a device keeps, in memory. */
export function keptInMemory(left: readonly Layer[] = []) {
  let layers = left
  return {
    take(heard: (left: readonly Layer[]) => void) {
      heard(layers.map((layer) => ({ ...layer, state: 'waiting' as const, mayBeThere: true })))
      return () => undefined
    },
    keep: (next: readonly Layer[]) => void (layers = structuredClone([...next])),
    now: () => layers,
  }
}

/** A workshop with one phase on, whose run is `r1`. */
export const workshopWith = (
  fields: Partial<Phase> = {},
  secrecy: 'open' | 'hidden' | 'revealed' = 'open',
): WorkshopView => ({
  ...plannedWorkshop({ title: 'W', format: 'meeting', phases: [] }, 'mod', 0),
  phases: [
    Phase.parse({ id: 'p1', name: 'Sammeln', minutes: 5, activity: 'notes', isSkipped: false, ...fields }),
  ],
  runs: [{ id: 'r1', phase: 'p1', times: [], secrecy, isAnonymous: fields.visibility === 'anonymous' }],
  run: 'r1',
  status: 'running',
  id: 'w1',
  board: 'board',
  version: 1,
  now: 0,
})

type Options = {
  readonly edits?: readonly Edit[]
  readonly role?: Role
  readonly workshop?: WorkshopView | null
  readonly kept?: ReturnType<typeof keptInMemory>
  /** What the server has of her already. */
  readonly secrets?: ReadonlyMap<string, PrivateNote>
}

/** Somebody who contributes to the grid, with a server that answers when it is told to. */
export function contributor({
  edits = [],
  role = 'contributor',
  workshop = null,
  kept,
  secrets = new Map(),
}: Options = {}) {
  const board = fakeDocument([...grid, ...edits], role)
  const server = contributionServer(board.doc)
  for (const [id, secret] of secrets) server.secrets.set(id, secret)
  const clock = manualClock()
  const device = kept ?? keptInMemory()
  const shown = createValueStore<WorkshopView | null>(workshop)
  const beside: BoardWorkshop = {
    get: shown.get,
    subscribe: shown.subscribe,
    serverNow: () => 0,
    put: shown.set,
    close: () => undefined,
  }
  const contributions = openContributions({
    document: board.document,
    workshop: beside,
    me: { id: 'ann', department: 'service', key: 'k' },
    server: server.port,
    clock,
    kept: device,
  })
  board.document.contributeBy(contributions)
  const scene = editorOf(board)
  const { document } = board
  return {
    ...scene,
    contributions,
    server,
    clock,
    device,
    workshop: shown,
    /** Writes into the text that is open, as its field does. */
    write(text: string) {
      const id = scene.editor.get().editing ?? scene.selected()[0] ?? ''
      document.undo.beginGroup()
      for (const insert of text)
        document.edit([{ do: 'type', id, index: document.textOf(id)?.length ?? 0, remove: 0, insert }])
      return id
    },
    leave() {
      scene.editor.editText(null)
      document.undo.endGroup()
    },
    /** The server does the first that it was asked for, and says so. */
    async serve(answers = true) {
      const [first] = server.asked.splice(0, 1)
      if (!first) return
      const problem = server.perform(first.wish)
      if (answers) first.answer(problem ?? undefined)
      await settled()
    },
    elements: () => document.store.get().elements,
    /** Nothing is laid over the document. */
    isPlain: () => {
      const { store } = document
      return JSON.stringify([...store.get().elements]) === JSON.stringify([...store.beneath.get()])
    },
  }
}
