import { describe, expect, it, vi } from 'vitest'
import { boardOf } from '../../editor/testing/boards.ts'
import { editorOf } from '../../editor/testing/editors.ts'
import { fakeImages, fileOf } from '../../editor/testing/fake-images.ts'
import { listenToDrops } from './drop.ts'

function opened() {
  const page = new EventTarget()
  const dataset: Record<string, string> = {}
  const canvas = Object.assign(new EventTarget(), {
    ownerDocument: page,
    dataset,
    focus: () => undefined,
    getBoundingClientRect: () => ({ left: 100, top: 50 }),
  })
  const around = editorOf(boardOf(), [], fakeImages().server)
  const stop = listenToDrops(canvas as unknown as HTMLElement, around.editor)
  const send = (
    on: 'canvas' | 'page',
    type: string,
    texts: Record<string, string>,
    files: readonly File[] = [],
  ) => {
    const types = [...Object.keys(texts), ...(files.length > 0 ? ['Files'] : [])]
    const dataTransfer = {
      types,
      files,
      getData: (wanted: string) => texts[wanted] ?? '',
      dropEffect: 'move',
    }
    const event = Object.assign(new Event(type, { cancelable: true }), {
      dataTransfer,
      clientX: 1_100,
      clientY: 650,
    })
    ;(on === 'canvas' ? canvas : page).dispatchEvent(event)
    return { prevented: event.defaultPrevented, effect: dataTransfer.dropEffect }
  }
  return { ...around, send, dataset, stop }
}

const picture = [fileOf('a.png', '60x40')]

describe('dropping', () => {
  it('[C65] what hangs over the canvas marks it, until it leaves or lands', async () => {
    const { send, dataset, idsOf, element } = opened()
    expect(send('canvas', 'dragover', {}, picture)).toEqual({ prevented: true, effect: 'copy' })
    expect(dataset).toHaveProperty('dropping')
    send('canvas', 'dragleave', {})
    expect(dataset).not.toHaveProperty('dropping')
    send('canvas', 'dragover', {}, picture)
    expect(send('canvas', 'drop', {}, picture).prevented).toBe(true)
    expect(dataset).not.toHaveProperty('dropping')
    await vi.waitFor(() => expect(idsOf('image').map(element)).toMatchObject([{ at: [968, 584] }]))
  })

  it('[C65] a link becomes a note where it lands; what a board makes nothing of is left alone', async () => {
    const { send, idsOf, element } = opened()
    send('canvas', 'drop', { 'text/uri-list': 'https://example.org' })
    await vi.waitFor(() =>
      expect(idsOf('note').map(element)).toMatchObject([{ text: 'https://example.org', at: [944, 544] }]),
    )
    expect(send('canvas', 'dragover', { 'application/x-own': '' })).toEqual({
      prevented: false,
      effect: 'move',
    })
  })

  it('[C65] a file that misses the canvas does not replace the page; a text goes where it was dragged', () => {
    const { send, stop } = opened()
    expect(send('page', 'dragover', {}, picture)).toEqual({ prevented: true, effect: 'none' })
    expect(send('page', 'drop', {}, picture).prevented).toBe(true)
    expect(send('page', 'drop', { 'text/plain': 'words' }).prevented).toBe(false)
    stop()
    expect(send('page', 'drop', {}, picture).prevented).toBe(false)
  })

  it('[C65] who may only read is shown that nothing lands', async () => {
    const { send, dataset, role, idsOf, editor } = opened()
    role.set('viewer')
    expect(send('canvas', 'dragover', {}, picture)).toEqual({ prevented: true, effect: 'none' })
    expect(dataset).not.toHaveProperty('dropping')
    send('canvas', 'drop', { 'text/plain': 'words' })
    await vi.waitFor(() => expect(editor.notices.get()?.key).toBe('read-only'))
    expect(idsOf('note')).toEqual([])
  })
})
