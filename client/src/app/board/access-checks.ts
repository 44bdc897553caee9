import { getBoard, getMe } from '@wegpunkt/shared/http/opening-routes'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { call } from '../../api/call.ts'

/** Whether this person is the one who is signed in now. Rejects if the server cannot be reached. */
export const stillSignedIn = (person: string): Promise<boolean> =>
  unless('not-signed-in', async () => (await call(getMe)).id === person)

/** Whether the board is there for the one who is signed in. Rejects if the server cannot be reached. */
export const boardIsThere = (id: string): Promise<boolean> =>
  unless('board-not-found', async () => {
    await call(getBoard, { params: { id } })
    return true
  })

async function unless(type: ProblemType, ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Problem && error.type === type) return false
    throw error
  }
}
