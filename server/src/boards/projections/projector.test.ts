import { initBoard } from '@wegpunkt/shared/board/document'
import { showAll } from '@wegpunkt/shared/links/show-rule'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../log.ts'
import { Projector } from './projector.ts'
import { OpenProjections } from './open-projections.ts'
import type { FromProjector } from './messages.ts'
import { randomUpdates } from './testing.ts'

const good = (): Uint8Array => {
  const doc = new Y.Doc()
  initBoard(doc)
  return Y.encodeStateAsUpdate(doc)
}
/** What no client can send and no damaged row looks like: an error of ours. */
const poison = Uint8Array.of(1, 2, 3)

/** Lanes in this thread, and in another nothing that could be read as such. */
class Unshowable {
  toSorted(): readonly string[] {
    return ['unshowable']
  }
}

describe('a board that cannot be shown', () => {
  it('[N115] is given up by itself: the other boards of its thread are shown on', () => {
    const said: FromProjector[] = []
    const projector = new Projector((message) => said.push(message))
    const rule = showAll([])
    projector.hear({ do: 'open', source: 'good', updates: [good()] })
    projector.hear({ do: 'project', source: 'good', projection: 'g', rule })
    projector.hear({ do: 'open', source: 'bad', updates: [poison] })
    projector.hear({ do: 'project', source: 'bad', projection: 'b', rule })
    projector.hear({ do: 'open', source: 'later', updates: [good()] })
    projector.hear({ do: 'project', source: 'later', projection: 'l', rule })
    projector.hear({ do: 'update', source: 'later', updates: [poison] })
    projector.hear({ do: 'state', projection: 'g', request: 0, clock: 0 })
    expect(said.map((message) => [message.is, 'projection' in message && message.projection])).toEqual([
      ['projected', 'g'],
      ['failed', 'b'],
      ['projected', 'l'],
      ['failed', 'l'],
      ['state', 'g'],
    ])
  })

  it('[N115] what cannot be shown by one rule is shown by others on the same board, and is not tried again at once', async () => {
    let loads = 0
    const updates = {
      load: async () => {
        loads++
        return { rows: randomUpdates(5, 200).updates.map((bytes) => ({ bytes })) }
      },
    }
    const projections = new OpenProjections({ updates: updates as never, log: silentLog, restMs: 60_000 })
    const board = { kind: 'live', board: 'b' } as const
    let losses = 0
    const { projection } = await projections.hold(board, showAll([]))
    projection.subscribe({ changed: () => undefined, lost: () => void losses++ })
    const odd = { ...showAll([]), lanes: new Unshowable() as never }
    for (const _ of [1, 2])
      await expect(projections.hold(board, odd)).rejects.toMatchObject({ type: 'unavailable' })
    const { projection: another } = await projections.hold(board, showAll(['ann']))
    expect([losses, projection.client !== 0, another.client !== 0, loads]).toEqual([0, true, true, 1])
    await projections.close()
  })

  it('[N115] is not tried again at once, and comes back when it can be shown again', async () => {
    let [loads, isBad] = [0, true]
    const updates = {
      load: async () => {
        loads++
        return { rows: [{ bytes: isBad ? poison : good() }] }
      },
    }
    const projections = new OpenProjections({ updates: updates as never, log: silentLog, restMs: 100 })
    const look = async (): Promise<string> =>
      await projections.hold({ kind: 'live', board: 'b' }, showAll([])).then(
        () => 'shown',
        (error: { type: string }) => error.type,
      )
    expect([await look(), await look(), await look(), loads]).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
      1,
    ])
    isBad = false
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect([await look(), loads]).toEqual(['shown', 2])
    await projections.close()
  })
})
