import { describe, expect, it, vi } from 'vitest'
import { copySelection, paste } from '../clipboard/clipboard.ts'
import { added, boardOf, note } from '../testing/boards.ts'
import { editorOf } from '../testing/editors.ts'
import { fakeImages, fileOf } from '../testing/fake-images.ts'
import { move } from '../testing/play.ts'
import { bringsFiles, incomingOf } from './incoming.ts'

const picture = fileOf('a.png', '60x40')
const dataOf = (texts: Record<string, string>, files: readonly File[] = []): DataTransfer =>
  ({ getData: (type: string) => texts[type] ?? '', files }) as unknown as DataTransfer

describe('what comes from elsewhere', () => {
  it.each([
    ['a screenshot', '', '', [picture], true],
    ['a picture of a web page', '<img src="https://example.org/a.png">', '', [picture], true],
    ['a file of a file manager', '', 'a.png', [picture], true],
    ['cells of a spreadsheet, with a picture of them', '<table></table>', 'a\tb', [picture], false],
    ['a text', '<p>a</p>', 'a', [], false],
  ])('[E56] %s', (_, html, text, files, brings) => {
    expect(bringsFiles({ html, text, files })).toBe(brings)
  })

  it('[E56] a dragged link is its address', () => {
    const link = { 'text/uri-list': '# a page\r\nhttps://example.org/a\r\n', 'text/html': '<a>Page</a>' }
    expect(incomingOf(dataOf(link))).toMatchObject({ text: 'https://example.org/a', files: [] })
    expect(incomingOf(dataOf({ 'text/plain': 'words', ...link })).text).toBe('words')
  })

  it('[E56] a link becomes a note, a picture comes to the pointer', async () => {
    const { server } = fakeImages()
    const { editor, idsOf, element } = editorOf(boardOf(), [], server)
    editor.dispatch(move(1_000, 600))
    await paste(editor, { html: '', text: 'https://example.org/a?b=c#d', files: [] }, { atPointer: true })
    expect(idsOf('note').map(element)).toMatchObject([{ text: 'https://example.org/a?b=c#d' }])
    await paste(editor, { html: '', text: '', files: [picture] }, { atPointer: true })
    await vi.waitFor(() => expect(idsOf('image').map(element)).toMatchObject([{ at: [968, 584] }]))
  })
})

describe('images on another board', () => {
  const from = () =>
    editorOf(
      boardOf(
        note('n', [900, 900], { text: 'beside' }),
        added('a', { kind: 'image', asset: 'one', at: [600, 600] }),
        added('b', { kind: 'image', asset: 'one', at: [700, 700] }),
        added('c', { kind: 'image', asset: 'gone', at: [800, 800] }),
      ),
    ).editor
  const carry = (ids: readonly string[]) => {
    const editor = from()
    editor.select(ids)
    const carried = copySelection(editor)
    if (!carried) throw new Error('nothing was copied')
    return { ...carried, files: [] }
  }
  const to = (boardId: string) => {
    const images = fakeImages()
    const board = boardOf()
    return {
      ...images,
      ...editorOf({ ...board, document: { ...board.document, boardId } }, [], images.server),
    }
  }

  it('[E57] are copied there first, each once, and come in one step of undo', async () => {
    const { editor, idsOf, element, copied } = to('other')
    const pasted = paste(editor, carry(['a', 'b', 'n']), { atPointer: true })
    expect(idsOf('note')).toEqual([])
    await pasted
    expect(idsOf('note')).toHaveLength(1)
    expect(idsOf('image').map(element)).toMatchObject([{ asset: 'copy-of-one' }, { asset: 'copy-of-one' }])
    expect(copied).toEqual([{ board: 'board', asset: 'one' }])
    editor.undo()
    expect([idsOf('image'), idsOf('note')]).toEqual([[], []])
  })

  it('[E57] what cannot be copied is left out and said', async () => {
    const { editor, idsOf } = to('other')
    await paste(editor, carry(['a', 'c']), { atPointer: true })
    await vi.waitFor(() =>
      expect(editor.notices.get()).toMatchObject({ key: 'images-not-copied', values: { count: 1 } }),
    )
    expect(idsOf('image')).toHaveLength(1)
  })

  it('[E57] on their own board they are what they were', async () => {
    const { editor, idsOf, element, copied } = to('board')
    await paste(editor, carry(['a']), { atPointer: true })
    expect([idsOf('image').map(element), copied]).toMatchObject([[{ asset: 'one' }], []])
  })

  it('[E57] who may only read gets nothing, and the server is not asked', async () => {
    const { editor, role, copied, commits } = to('other')
    role.set('viewer')
    await paste(editor, carry(['a']), { atPointer: true })
    expect([commits, copied, editor.notices.get()?.key]).toEqual([[], [], 'read-only'])
  })
})
