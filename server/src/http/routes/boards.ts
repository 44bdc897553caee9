import {
  changeBoard,
  createBoard,
  getBoard,
  getThumbnail,
  issueTicket,
  listBoards,
  lockBoard,
  removeBoard,
} from '@wegpunkt/shared/http/board-routes'
import type { BoardLocks } from '../../services/board-locks.ts'
import type { Boards } from '../../services/boards.ts'
import type { Thumbnails } from '../../services/thumbnails.ts'
import type { Tickets } from '../../services/tickets.ts'
import type { Answer } from './answer.ts'

type Parts = {
  readonly boards: Boards
  readonly boardLocks: BoardLocks
  readonly thumbnails: Thumbnails
  readonly tickets: Tickets
}

export function boardRoutes(answer: Answer, { boards, boardLocks, thumbnails, tickets }: Parts): void {
  answer(listBoards, ({ signedIn }) => boards.list(signedIn.person))

  answer(createBoard, async ({ c, signedIn, input }) => {
    const board = await boards.create(signedIn.person, input)
    c.header('location', `/api/boards/${board.id}`)
    return board
  })

  answer(getBoard, ({ signedIn, params }) => boards.get(signedIn.person, params.id))

  answer(changeBoard, ({ signedIn, params, input }) => boards.change(signedIn.person, params.id, input))

  answer(lockBoard, async ({ signedIn, params, input }) => {
    await boardLocks.set(signedIn.person, params.id, input.locked)
    return undefined
  })

  answer(removeBoard, async ({ signedIn, params }) => {
    await boards.remove(signedIn.person, params.id)
    return undefined
  })

  answer(getThumbnail, ({ signedIn, params }) => thumbnails.get(signedIn.person, params.id))

  answer(issueTicket, async ({ signedIn, params }) => ({
    ticket: await tickets.issue(signedIn.person, signedIn.login, params.id),
  }))
}
