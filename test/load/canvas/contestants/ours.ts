import { applyEdits } from '@wegpunkt/shared/board/edits'
import { serverCommand } from '../../../../server/bin/server-command.mjs'
import { type RawClient, openRawClient } from '../../../support/raw-client.ts'
import { removeFolder, scratchFolder } from '../../scratch.ts'
import { type ServerProcess, startProcess } from '../../servers/server-process.ts'
import type { Moves } from '../board/note-grid.ts'
import { seedBoard } from '../board/seed.ts'
import type { Contestant, Seat } from './contestant.ts'
import { openWindowSeat } from './window-seat.ts'

/**
 * Our server with the seeded board, and a second person who is on it. `clientFolder`: another build of the pages
 * than the one that people get.
 */
export async function openOurs(clientFolder: string | null = null): Promise<Contestant> {
  const folder = scratchFolder('canvas')
  const server = await startProcess({
    args: clientFolder === null ? serverCommand : serverWithFolder,
    env: {
      DATA_DIR: folder,
      PROBE: '1',
      LOG_LEVEL: 'warn',
      ...(clientFolder && { CLIENT_FOLDER: clientFolder }),
    },
    anyCore: true,
  })
  try {
    const url = `http://127.0.0.1:${server.port}`
    const board = await seedBoard(url)
    const [ann, bob = ann] = board.people
    const colleague = await openRawClient({ url, board: board.id, as: bob })
    const seatAt = (board: string, moveRemotely: Seat['moveRemotely']): Promise<Seat> =>
      openWindowSeat({ origin: url, path: `/b/${board}`, cookie: ann.cookie, moveRemotely })
    return {
      name: 'ours',
      // `scene/input/wheel-meaning.ts`: a hundred pixels are a factor of e.
      zoomWheel: { turns: 60, deltaY: (Math.LN10 * 100) / 60 },
      openSeat: () => seatAt(board.id, (moves) => move(colleague, moves)),
      site: { url, people: board.people, openSeatAt: (other) => seatAt(other, () => undefined) },
      async close() {
        colleague.close()
        await end(server, folder)
      },
    }
  } catch (error) {
    await end(server, folder)
    throw error
  }
}

const serverWithFolder = serverCommand.map((part) =>
  part.endsWith('main.ts') ? new URL('ours-main.ts', import.meta.url).pathname : part,
)

function move(client: RawClient, moves: Moves): void {
  const edits = moves.map(([id, { x, y }]) => ({
    do: 'set' as const,
    in: 'elements' as const,
    id,
    to: { at: [x, y] as [number, number] },
  }))
  client.edit((doc) => applyEdits(doc, edits, 'bench'))
}

async function end(server: ServerProcess, folder: string): Promise<void> {
  await server.stop()
  removeFolder(folder)
}
