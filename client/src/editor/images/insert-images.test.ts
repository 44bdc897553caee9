import { createValueStore } from '../../document/value-store.ts'
import type { SaveStatus } from '../../document/board-document.ts'
import { describe, expect, it, vi } from 'vitest'
import { added, boardOf } from '../testing/boards.ts'
import { editorOf } from '../testing/editors.ts'
import { fakeDocument } from '../testing/fake-document.ts'
import { fakeImages, fileOf } from '../testing/fake-images.ts'
import { MAX_IMAGES_AT_ONCE, insertImages } from './insert-images.ts'

type Opening = { answers?: boolean; role?: 'editor' | 'viewer'; state?: SaveStatus['state'] }

function opened({ answers = true, role = 'editor', state = 'saved' }: Opening = {}) {
  const images = fakeImages({ answers })
  const made = role === 'editor' ? boardOf() : fakeDocument([], role)
  const status = createValueStore({ state } as SaveStatus)
  const board = { ...made, document: { ...made.document, status } }
  const around = editorOf(board, [], images.server)
  const imagesOn = () =>
    [...around.document.store.get().elements.values()].flatMap((e) => (e.kind === 'image' ? [e] : []))
  return { ...around, ...images, imagesOn, status }
}

const beside = [2_000, 2_000] as const

describe('inserting images', () => {
  it('[E54] several lie in rows around the point, as large as fits, selected, in one step of undo', async () => {
    const { editor, imagesOn, selected } = opened()
    const sizes = ['960x480', '100x50', '480x960', '480x480', '48x48']
    await insertImages(
      editor,
      sizes.map((size) => fileOf(size, size)),
      beside,
    )
    expect(imagesOn().map(({ asset, at, size }) => [asset, at, size])).toEqual([
      ['asset-960x480', [1_760, 1_880], [480, 240]],
      ['asset-100x50', [2_256, 1_880], [100, 50]],
      ['asset-480x960', [2_372, 1_880], [240, 480]],
      ['asset-480x480', [2_628, 1_880], [480, 480]],
      ['asset-48x48', [1_760, 2_376], [48, 48]],
    ])
    expect(selected()).toHaveLength(5)
    editor.undo()
    expect(imagesOn()).toEqual([])
  })

  it('[E54] in a cell all lie in that cell, no wider than it is', async () => {
    const { editor, imagesOn } = opened()
    await insertImages(editor, [fileOf('a', '4000x3000'), fileOf('b', '40x30')], [200, 60])
    expect(imagesOn()).toMatchObject([
      { stage: 'notice', lane: 'doing', at: [8, 8], size: [432, 324] },
      { stage: 'notice', lane: 'doing', at: [456, 8], size: [40, 30] },
    ])
  })

  it('[E67] a picture that is dropped in a frame belongs to it', async () => {
    const { editor, imagesOn } = opened()
    editor.edit([added('f', { kind: 'frame', at: [1900, 1900], size: [400, 400] })])
    await insertImages(editor, [fileOf('a', '100x100')], beside)
    await insertImages(editor, [fileOf('b', '100x100')], [4_000, 4_000])
    expect(imagesOn().map(({ frame }) => frame)).toEqual(['f', undefined])
  })

  it('[E54] proportions are kept: tiny pictures grow to what can be held', async () => {
    const { editor, imagesOn } = opened()
    await insertImages(editor, [fileOf('a', '16x12'), fileOf('b', '2x1'), fileOf('c', '9000x10')], beside)
    expect(imagesOn().map(({ size }) => size)).toEqual([
      [32, 24],
      [48, 24],
      [480, 24],
    ])
  })

  it('[E54] nothing is in the document before the server has them; only here their places are shown', async () => {
    const { editor, imagesOn, answer, commits, shown } = opened({ answers: false })
    const before = shown.length
    const inserting = insertImages(editor, [fileOf('a', '600x400'), fileOf('b', '60x40')], beside)
    await vi.waitFor(() => expect(editor.pendingImages.get()).toHaveLength(2))
    await vi.waitFor(() => expect(editor.pendingImages.get()[0]?.part).toBe(0.5))
    expect(editor.pendingImages.get()[0]).toMatchObject({ name: 'a', rect: { w: 480, h: 320 } })
    expect([imagesOn(), commits, shown.length]).toEqual([[], [], before])
    answer()
    await inserting
    expect([imagesOn().length, editor.pendingImages.get().length]).toEqual([2, 0])
  })

  it('[E54] a picture whose size only the server knows is placed by that', async () => {
    const { editor, imagesOn } = opened()
    await insertImages(editor, [fileOf('a', 'unknown')], beside)
    expect(imagesOn()[0]?.size).toEqual([480, 240])
  })

  it('[E54] the cell may be gone once the server has them: then it lies beside the grid', async () => {
    const { editor, imagesOn, answer, byOther } = opened({ answers: false })
    const inserting = insertImages(editor, [fileOf('a', '60x40')], [200, 60])
    await vi.waitFor(() => expect(editor.pendingImages.get()).toHaveLength(1))
    byOther([{ do: 'remove', in: 'stages', ids: ['notice'] }])
    answer()
    await inserting
    expect(imagesOn()).toMatchObject([{ stage: null, lane: null }])
  })

  it('[E55] what is not taken is named with its reason, and the others come', async () => {
    const { editor, imagesOn } = opened()
    const files = ['svg', '60x40', 'damaged', 'away'].map((content) => fileOf(`${content}.png`, content))
    await insertImages(editor, files, beside)
    expect(imagesOn()).toHaveLength(1)
    expect(editor.notices.get()).toEqual({
      key: 'images-refused',
      values: { count: 3 },
      refused: [
        { name: 'svg.png', reason: 'image-type-refused' },
        { name: 'damaged.png', reason: 'image-damaged' },
        { name: 'away.png', reason: 'network' },
      ],
    })
  })

  it('[E55] an animation that was made still is said', async () => {
    const { editor } = opened()
    await insertImages(editor, [fileOf('a', '64x64')], beside)
    expect(editor.notices.get()).toMatchObject({ key: 'images-stilled', values: { count: 1 } })
  })

  it('[E55] without the right, and too many at once: nothing is sent', async () => {
    const viewer = opened({ role: 'viewer' })
    await insertImages(viewer.editor, [fileOf('a', '60x40')], beside)
    expect(viewer.editor.notices.get()?.key).toBe('read-only')
    const many = opened()
    const files = Array.from({ length: MAX_IMAGES_AT_ONCE + 1 }, () => fileOf('a', '60x40'))
    await insertImages(many.editor, files, beside)
    expect(many.editor.notices.get()?.key).toBe('too-many')
    expect([viewer.sent, many.sent]).toEqual([[], []])
  })

  it('[E58] one that is called off does not come, and the others do', async () => {
    const { editor, imagesOn, answer } = opened({ answers: false })
    const inserting = insertImages(editor, [fileOf('a', '60x40'), fileOf('b', '61x40')], beside)
    await vi.waitFor(() => expect(editor.pendingImages.get()).toHaveLength(2))
    editor.pendingImages.get()[0]?.callOff()
    await vi.waitFor(() => expect(editor.pendingImages.get()).toHaveLength(1))
    answer()
    await inserting
    expect(imagesOn().map(({ asset }) => asset)).toEqual(['asset-61x40'])
    expect(editor.notices.get()).toBeNull()
  })

  it('[E58] a board that is closed meanwhile gets nothing', async () => {
    const { editor, answer, commits } = opened({ answers: false })
    const inserting = insertImages(
      editor,
      [fileOf('a', '60x40'), fileOf('b', '61x40'), fileOf('c', '62x40')],
      beside,
    )
    await vi.waitFor(() => expect(editor.pendingImages.get()).toHaveLength(3))
    editor.close()
    answer()
    await inserting
    expect([commits, editor.notices.get()]).toEqual([[], null])
  })

  it('[E183] while the server is away they wait in their places, and come once it is back', async () => {
    const { editor, imagesOn, sent, status } = opened({ state: 'offline' })
    const inserting = insertImages(editor, [fileOf('a', '60x40'), fileOf('b', '61x40')], beside)
    await vi.waitFor(() => expect(editor.pendingImages.get()).toHaveLength(2))
    expect(editor.notices.get()?.key).toBe('image-offline')
    expect([sent, imagesOn()]).toEqual([[], []])
    editor.pendingImages.get()[1]?.callOff()
    status.set({ state: 'saved' })
    await inserting
    expect(imagesOn().map(({ asset }) => asset)).toEqual(['asset-60x40'])
  })

  it('[E183] one that fails because the server went away is sent again', async () => {
    const { editor, imagesOn, server, status } = opened()
    const upload = server.upload.bind(server)
    let tries = 0
    server.upload = async (image, options) => {
      if (++tries > 1) return await upload(image, options)
      setTimeout(() => status.set({ state: 'offline', unsaved: 0 }), 10)
      throw Object.assign(new Error('away'), { name: 'NetworkFailure' })
    }
    const inserting = insertImages(editor, [fileOf('a', '60x40')], beside)
    await vi.waitFor(() => expect(status.get().state).toBe('offline'))
    status.set({ state: 'saved' })
    await inserting
    expect([tries, imagesOn().length]).toEqual([2, 1])
  })

  it('[E184] an upload of which nothing more arrives fails in time, and the next ones come', async () => {
    vi.useFakeTimers()
    try {
      const { editor, imagesOn, server } = opened()
      const upload = server.upload.bind(server)
      server.upload = async (image, options) => {
        if (image.size?.[0] !== 60) return await upload(image, options)
        return await new Promise((_, reject) => options.signal.addEventListener('abort', reject))
      }
      const files = ['60x40', '60x41', '60x42', '90x40'].map((size) => fileOf(size, size))
      const inserting = insertImages(editor, files, beside)
      await vi.advanceTimersByTimeAsync(250_000)
      await inserting
      expect(imagesOn().map(({ asset }) => asset)).toEqual(['asset-90x40'])
      expect(editor.notices.get()).toMatchObject({ key: 'images-refused', values: { count: 3 } })
    } finally {
      vi.useRealTimers()
    }
  })
})
