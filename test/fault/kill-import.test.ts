import { png } from '@wegpunkt/server/services/images/testing/pictures'
import { fileText, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { boardFilePieces } from '@wegpunkt/shared/formats/write-board-file'
import { afterAll, expect, it } from 'vitest'
import { setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { startServer } from '../support/server.ts'

/** Enough to be in the middle of it for a while. */
const PICTURES = 3_000
/** No two are the same. */
const picture = (nth: number): string => png(1 + (nth % 100), 1 + Math.floor(nth / 100)).toString('base64')

const server = await startServer()
afterAll(() => server.stop())

function fileWithPictures(): string {
  const { state, rows } = randomBoardFile(3)
  const ids = Array.from({ length: PICTURES }, (_, i) => `photo${i}`)
  const image = (asset: string) => ({
    fields: { kind: 'image', at: [0, 0], size: [9, 9], order: 'a0', asset },
  })
  const elements = Object.fromEntries(ids.map((id) => [id, image(id)]))
  const pictures = ids
    .map((id, nth) => boardFilePieces.picture({ id, type: 'image/png' }, picture(nth)))
    .join(',')
  const text = fileText({ ...state, elements: { ...state.elements, ...elements } }, rows)
  return text.replace(boardFilePieces.end, pictures + boardFilePieces.end)
}

type Named = { id: string; title?: string; name?: string }

it('[F66] a server that is killed in the middle of an import leaves nothing of it', async () => {
  const ann = await setUp(server.url, { name: 'Ann' })
  const all = async () => ({
    boards: await ann.call<Named[]>('GET', '/api/boards'),
    personas: await ann.call<Named[]>('GET', '/api/personas'),
  })
  const before = await all()
  const file = new TextEncoder().encode(fileWithPictures())
  const { id } = await ann.call<Named>('POST', '/api/imports', { bytes: file.length })
  const sent = await fetch(`${server.url}/api/imports/${id}/parts?at=0`, {
    method: 'POST',
    headers: { cookie: ann.cookie, origin: server.url, 'content-type': 'application/octet-stream' },
    body: file,
  })
  expect(sent.status).toBe(200)
  await ann.call('POST', `/api/imports/${id}/preview`)
  await ann.call('POST', `/api/imports/${id}/run`, {})
  // The board is there, and its pictures are on their way.
  await eventually(async () => (await all()).boards.length > before.boards.length)
  const { state } = await ann.call<{ state: string }>('GET', `/api/imports/${id}`)
  const meanwhile = await all()
  await server.kill()
  expect(state).toBe('running')
  expect(meanwhile.boards).toHaveLength(before.boards.length + 1)
  expect(meanwhile.personas).toHaveLength(before.personas.length + 2)
  await server.start()
  expect(await all()).toEqual(before)
})
