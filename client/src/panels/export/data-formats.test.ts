import { encodeState, fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import { readBoardFile } from '@wegpunkt/shared/formats/import/read-board-file'
import { around, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { nothingSpoken } from '@wegpunkt/shared/formats/spoken'
import { Problem } from '@wegpunkt/shared/http/problem'
import { noRowState, takePage } from '@wegpunkt/shared/journey/row-state'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type DataFormatId, dataFormats } from './data-formats.ts'
import type { DataSource } from './data-source.ts'
import { type DataWork, workOn } from './data-work.ts'
import { untilStopped } from './until-stopped.ts'

// The browser's own, as far as a picture needs it.
class Reader extends EventTarget {
  result = ''
  error = null
  readAsDataURL(blob: Blob): void {
    void this.#read(blob)
  }
  async #read(blob: Blob): Promise<void> {
    const bytes = await blob.arrayBuffer()
    this.result = `data:${blob.type};base64,${btoa(String.fromCodePoint(...new Uint8Array(bytes)))}`
    this.dispatchEvent(new Event('load'))
  }
}
vi.stubGlobal('FileReader', Reader)

/** In a browser it is a worker. */
const here: DataWork = async (task) => workOn(task)

const { personas } = around
const withFaces = Array.from(personas, (persona) => ({ ...persona, portrait: 'p1' }))
const wait = (ms: number): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve('still waits'), ms))

const manySpoken = () =>
  Array.from({ length: 20 }, (_, seed) => randomBoardFile(seed).spoken).find(
    ({ comments, workshops }) => comments.length > 3 && workshops.length > 0,
  ) ?? nothingSpoken

const image = (asset: string) => ({ fields: { kind: 'image', at: [0, 0], size: [9, 9], order: 'a0', asset } })

function source(fields: Partial<DataSource> = {}): { given: DataSource; doc: Y.Doc } {
  const { state, rows } = randomBoardFile(6)
  const doc = new Y.Doc()
  const others = Object.entries(state.elements).filter(([, { fields }]) => fields['kind'] !== 'image')
  const elements = { ...Object.fromEntries(others), p: image('photo'), q: image('gone') }
  fillDocument(doc, { ...state, elements })
  const page = {
    since: 0,
    version: 9,
    rows,
    gone: [],
    personas,
    workshop: null,
    results: 0,
    locked: null,
    comments: 0,
  }
  const given: DataSource = {
    boardId: 'b1',
    title: 'Reise',
    encoded: () => Y.encodeStateAsUpdate(doc),
    rowState: takePage(noRowState, page),
    personas,
    departments: [],
    names: async () =>
      new Map([
        ['ann', 'Ann Berg'],
        ['eve', 'Eve'],
      ]),
    locale: 'de',
    today: '2026-11-26',
    loadPicture: async (id) => {
      if (id === 'gone') throw new Problem('asset-not-found')
      return new Blob(['a picture'], { type: 'image/webp' })
    },
    loadLengths: async () => [],
    loadPersonas: async () => personas,
    loadPortrait: null,
    loadSpoken: null,
    ...fields,
  }
  return { given, doc }
}

const build = async (id: DataFormatId, given: DataSource, signal = new AbortController().signal) => {
  const format = dataFormats(given, here).find((one) => one.id === id)
  if (!format) throw new Error(`there is no ${id}`)
  const shares: number[] = []
  const { blob, name } = await format.build((share) => shares.push(share), signal)
  return { text: await blob.text(), name, type: blob.type, shares }
}

describe('formats for data, from what a page holds', () => {
  it('[F41] a board is a file that comes in again as it is, with the pictures that are there', async () => {
    const { given, doc } = source()
    const { text, name, shares } = await build('board', given)
    expect(name).toBe('Reise – Board 2026-11-26.json')
    const read = readBoardFile(new TextEncoder().encode(text))
    expect(encodeState(read.state)).toBe(encodeState(JSON.parse(encodeState(stateOf(doc)))))
    expect(read.rows).toEqual([...randomBoardFile(6).rows])
    expect(read.pictures.map(({ id, type }) => [id, type])).toEqual([['photo', 'image/webp']])
    expect(shares.at(-1)).toBe(1)
  })

  it('[F41] names those whom rows name, and nobody where the reader may not know them', async () => {
    expect(JSON.parse((await build('board', source().given)).text).people).toEqual([
      { id: 'ann', name: 'Ann Berg' },
    ])
    const hidden = source({ names: async () => null }).given
    for (const { id } of dataFormats(hidden, here))
      expect((await build(id, hidden)).text).not.toContain('Ann Berg')
    expect(JSON.parse((await build('board', hidden)).text)).not.toHaveProperty('people')
  })

  it('[F62] has what was said on the board and who said it; where nobody may be named it is not even asked for', async () => {
    const { comments, workshops } = manySpoken()
    let asked = 0
    const loadSpoken = async () => {
      asked++
      return { comments, workshops, people: [{ id: 'cat', name: 'Cat' }] }
    }
    const { text } = await build('board', source({ loadSpoken }).given)
    expect(readBoardFile(new TextEncoder().encode(text)).spoken).toEqual({ comments, workshops })
    expect(JSON.parse(text).people).toContainEqual({ id: 'cat', name: 'Cat' })
    const hidden = await build('board', source({ loadSpoken, names: async () => null }).given)
    expect([asked, JSON.parse(hidden.text).comments]).toEqual([1, undefined])
  })

  it('[F79] has the personas that are no longer on the board, where it still says something of them', async () => {
    const [petra, paul] = personas
    const zoe = { ...mustBe(petra), id: 'zoe', name: 'Zoë' }
    const loadPersonas = async () => [mustBe(petra), mustBe(paul), zoe]
    const { given, doc } = source({ personas: [mustBe(paul)], loadPersonas })
    const idsIn = async () =>
      readBoardFile(new TextEncoder().encode((await build('board', given)).text)).personas.map(({ id }) => id)
    expect(await idsIn()).toEqual(['p2', 'p1'])
    doc.getMap('assessments').set('e1:zoe:experience', 1)
    expect(await idsIn()).toEqual(['p2', 'p1', 'zoe'])
  })

  it('[F41] holds nothing but what the page was given', async () => {
    const only = source({ rowState: noRowState, personas: [], loadPersonas: async () => [] }).given
    const { text } = await build('board', only)
    expect(JSON.parse(text)).toMatchObject({ rows: [], personas: [] })
  })

  it('[F41] tables have a byte order mark, and can be called off before they are made', async () => {
    const { given } = source()
    const { type, name } = await build('touchpoints', given)
    expect([type, name]).toEqual(['text/csv;charset=utf-8', 'Reise – Touchpoints 2026-11-26.csv'])
    const bytes = await (
      await dataFormats(given, here)[1]?.build(() => undefined, new AbortController().signal)
    )?.blob.bytes()
    expect([...(bytes?.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
    const stop = new AbortController()
    stop.abort()
    await expect(build('board', given, stop.signal)).rejects.toThrow('abort')
  })

  it('[F74] is called off at once, whatever it waits for', async () => {
    const never = async () => await new Promise<never>(() => undefined)
    const waits: Record<string, Partial<DataSource>> = {
      names: { names: never },
      spoken: { loadSpoken: never },
      portrait: { personas: withFaces, loadPortrait: never },
      picture: { loadPicture: never },
      reading: { loadPicture: async () => Object.assign(new Blob(['x']), { arrayBuffer: never }) },
    }
    for (const [what, fields] of Object.entries(waits)) {
      const stop = new AbortController()
      const building = build('board', source(fields).given, stop.signal).catch(String)
      await wait(20)
      stop.abort(`while it waits for ${what}`)
      expect(await Promise.race([building, wait(200)])).toBe(`while it waits for ${what}`)
    }
  })

  it('[F83] whatever is written is called off at once while another thread still reads the board', async () => {
    const { given } = source()
    const work: DataWork = async (_, signal) =>
      await untilStopped(signal, new Promise<never>(() => undefined))
    const formats = dataFormats(given, work)
    expect(formats.map(({ id }) => id)).toEqual(['board', 'touchpoints', 'measures', 'events', 'markdown'])
    for (const format of formats) {
      const stop = new AbortController()
      const building = format.build(() => undefined, stop.signal).catch(String)
      await wait(5)
      stop.abort(`no ${format.id}`)
      expect(await Promise.race([building, wait(200)])).toBe(`no ${format.id}`)
    }
  })

  it('[F74] says how far it is while portraits come, and never goes back', async () => {
    const loadPortrait = async () => new Blob(['a face'], { type: 'image/png' })
    const { shares } = await build('board', source({ personas: withFaces, loadPortrait }).given)
    const steps = withFaces.length + 2
    expect(shares).toEqual(Array.from({ length: steps + 1 }, (_, at) => at / steps))
  })

  it('[F76] says before how large pictures are that no file can hold, and nothing of those that fit', async () => {
    const beyond = async (lengths: Record<string, number>) => {
      const loadLengths = async (ids: readonly string[]) =>
        ids.flatMap((id) => (lengths[id] === undefined ? [] : [{ id, bytes: lengths[id] }]))
      const [board, ...others] = dataFormats(source({ loadLengths }).given, here)
      expect(others.every((other) => other.beyond === null)).toBe(true)
      return await board?.beyond?.(new AbortController().signal)
    }
    const most = 24 * 1024 * 1024
    expect(await beyond({ photo: most })).toBeNull()
    expect(await beyond({ photo: most, elsewhere: 1 })).toBeNull()
    expect(await beyond({ photo: most + 1 })).toEqual({ bytes: most + 1, most })
    expect(await beyond({ photo: most, gone: 5 })).toEqual({ bytes: most + 5, most })
  })

  it('[F41] says when pictures are too large for one file', async () => {
    const huge = { size: 30 * 1024 * 1024, type: 'image/png' } as Blob
    const { given } = source({ loadPicture: async () => huge })
    await expect(build('board', given)).rejects.toThrow(FileRefused)
  })
})

function mustBe<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there')
  return value
}
