import { serverCommand } from '../../../server/bin/server-command.mjs'
import { type Account, createBoard, setUp } from '../../support/account.ts'
import { type Passer, createCrowd } from '../../support/crowd.ts'
import { openRawClient } from '../../support/raw-client.ts'
import { removeFolder, scratchFolder } from '../scratch.ts'
import { type ServerProcess, startProcess } from '../servers/server-process.ts'
import { RATINGS_EACH } from './limits.ts'

export type WorkshopState = { readonly id: string; readonly run: string }

/** A server with a sample journey, a workshop that has begun, and everybody who may take part. */
export type Setting = {
  readonly url: string
  readonly server: ServerProcess
  readonly board: string
  readonly crowd: readonly Passer[]
  readonly workshop: string
  /** The run of the first phase. */
  readonly run: string
  readonly touchpoints: readonly string[]
  readonly persona: string
  /** How many elements are on the board before anything is revealed. */
  readonly elements: number
  /** What the moderator does. */
  readonly command: (input: object) => Promise<WorkshopState>
  readonly close: () => Promise<void>
}

const phases = [
  { name: 'Sammeln', minutes: 10, activity: 'notes', visibility: 'private' },
  { name: 'Bewerten', minutes: 10, activity: 'rating' },
  { name: 'Gewichten', minutes: 5, activity: 'voting' },
]

export async function openSetting(people: number): Promise<Setting> {
  const folder = scratchFolder('workshop')
  const server = await startProcess({ args: serverCommand, env: { DATA_DIR: folder, LOG_LEVEL: 'warn' } })
  const url = `http://127.0.0.1:${server.port}`
  const ann = await setUp(url, { name: 'Ann' })
  const board = await createBoard(ann, 'sample')
  const content = await contentOf(url, board, ann)
  const crowd = createCrowd(folder, ann, people, 'contributor')
  const input = { title: 'Reise', format: 'meeting', phases }
  const { id } = await ann.call<WorkshopState>('POST', `/api/boards/${board}/workshops`, input)
  const command: Setting['command'] = (wish) => ann.call('POST', `/api/workshops/${id}/commands`, wish)
  const { run } = await command({ do: 'start' })
  return {
    ...content,
    url,
    server,
    board,
    crowd,
    workshop: id,
    run,
    command,
    async close() {
      await server.stop()
      removeFolder(folder)
    },
  }
}

type Content = Pick<Setting, 'touchpoints' | 'persona' | 'elements'>

/** What of the journey is rated and voted on; touchpoints are added until there are enough. */
async function contentOf(url: string, board: string, ann: Account): Promise<Content> {
  const touchpoints = async (): Promise<{ ids: string[]; count: number }> => {
    const reader = await openRawClient({ url, board, as: ann })
    const all = [...reader.doc.getMap<{ get(key: string): unknown }>('elements')]
    reader.close()
    return {
      ids: all.flatMap(([id, it]) => (it.get('kind') === 'touchpoint' ? [id] : [])),
      count: all.length,
    }
  }
  const lacking = RATINGS_EACH - (await touchpoints()).ids.length
  for (let i = 0; i < lacking; i++) {
    const wish = { do: 'add-touchpoint', key: `t${i}`, title: `Kontakt ${i}`, at: [200 * i, 900] }
    await ann.call('POST', `/api/boards/${board}/commands`, wish)
  }
  const { ids, count } = await touchpoints()
  const { personas } = await ann.call<{ personas: { id: string }[] }>('GET', `/api/boards/${board}`)
  return { touchpoints: ids, elements: count, persona: personas[0]?.id ?? '' }
}
