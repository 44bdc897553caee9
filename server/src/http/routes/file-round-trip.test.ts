import { encodeState } from '@wegpunkt/shared/board/board-state'
import type { FileWorkshop } from '@wegpunkt/shared/formats/spoken'
import { randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { broughtIn } from './testing-files.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

/** Twice so many files may be looked at in a row. */
const BOARDS = 9

let api: TestApi
let ann: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
})
afterEach(() => api.close())

const call = async (request: Parameters<TestApi['call']>[0]): Promise<Answered> =>
  await api.call(request, { cookie: ann.cookie })

/** Brings a file in, takes the board out again, and leaves nothing of either. */
async function throughHere(text: string): Promise<Record<string, unknown>> {
  const { body } = await broughtIn(api, ann.cookie, new Uint8Array(Buffer.from(text)))
  expect(body).toMatchObject({ state: 'done', preview: { leftOut: {} } })
  const [{ id }] = body.boards
  const out = await call(`GET /api/boards/${id}/export?format=board`)
  expect(out.status).toBe(200)
  await call(`DELETE /api/boards/${id}`)
  for (const persona of out.body.personas) await call(`DELETE /api/personas/${persona.id}`)
  const { exportedAt: _, board, ...file } = out.body
  return { ...file, board: { ...board, createdAt: undefined } }
}

/** Changes count anew, those who took part stand in no order, and who brings in a workshop that is prepared leads it. */
const told = ({ rows, workshops, ...file }: Record<string, unknown>): object => ({
  ...file,
  rows: (rows as object[]).map((row) => Object.assign(row, { version: 0 })),
  workshops: (workshops as FileWorkshop[]).map((one) => withoutOrder(one)),
})

function withoutOrder({ participants, workshop, ...one }: FileWorkshop): object {
  const some = participants.map((each) => JSON.stringify(each)).toSorted()
  const moderators = workshop.status === 'planned' ? [] : workshop.moderators
  return { ...one, participants: some, workshop: { ...workshop, moderators } }
}

it.each([0, 1, 2])(
  '[F77] a board that went out goes in and out again to the letter: rows, pictures, faces and all that was said (%i)',
  async (nth) => {
    for (let seed = nth * BOARDS; seed < (nth + 1) * BOARDS; seed++) {
      const made = randomBoardFile(seed)
      // Of two who are named one is a member here.
      const text = made.text
        .replaceAll('"ann"', JSON.stringify(ann.body.id))
        .replaceAll('@{ann}', `@{${ann.body.id}}`)
      const first = await throughHere(text)
      const document = first['document'] as Omit<typeof made.state, 'format'>
      expect(encodeState({ format: 1, ...document }), `seed ${seed}`).toBe(encodeState(made.state))
      expect(first['pictures']).toEqual(made.pictures)
      expect(first['portraits']).toEqual(made.around.portraits)
      expect((first['comments'] as object[]).length).toBe(made.spoken.comments.length)
      const again = await throughHere(JSON.stringify(first))
      expect(told(again), `seed ${seed}`).toEqual(told(first))
    }
  },
)
