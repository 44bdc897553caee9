import { describe, expect, it } from 'vitest'
import { type LostText, putBack, watchLostTexts } from './lost-texts.ts'
import { added, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { peer } from '../testing/peers.ts'

function ann() {
  const board = editorOn(
    note('n', [1_000, 0], { text: 'before' }),
    note('m', [1_400, 0]),
    added('line', { kind: 'connector', from: 'n', to: 'm' }),
  )
  const lost: LostText[] = []
  watchLostTexts(board.editor, (text) => void lost.push(text))
  const write = (insert: string): void =>
    board.document.edit([{ do: 'type', id: 'n', index: 0, remove: 0, insert }])
  const bobRemoves = (): void => board.byOther([{ do: 'remove', in: 'elements', ids: ['line', 'n'] }])
  return { ...board, lost, write, bobRemoves }
}

describe('what somebody else removes while one writes', () => {
  it('[E129] is told with all that was written, and by whom', () => {
    const { editor, peers, lost, write, bobRemoves } = ann()
    peers.set([peer({ selection: ['n'] }), peer({ clientId: 8, name: 'Cat' })])
    editor.editText('n')
    write('after ')
    bobRemoves()
    expect(editor.get().editing).toBeNull()
    expect(lost).toMatchObject([{ id: 'n', by: 'Bob', typing: true, element: { text: 'after before' } }])
  })

  it('[E129] names nobody where it could have been several, or nobody is known', () => {
    const { editor, peers, lost, bobRemoves } = ann()
    editor.typeBeside('n')
    peers.set([peer(), peer({ clientId: 8, name: 'Cat' })])
    bobRemoves()
    expect(lost).toMatchObject([{ by: null, typing: true }])
  })

  it('[E129] the only other one who may edit is who did it', () => {
    const { editor, peers, lost, bobRemoves } = ann()
    editor.editText('n')
    const cat = { id: 'cat', name: 'Cat', department: null, role: 'viewer' }
    peers.set([peer(), peer({ clientId: 8, person: cat })])
    bobRemoves()
    expect(lost).toMatchObject([{ by: 'Bob' }])
  })

  it('[E129] is told too if the writing has ended but the server did not have it yet', () => {
    const { editor, status, lost, write, bobRemoves } = ann()
    status.set({ state: 'offline', unsaved: 1 })
    editor.editText('n')
    write('offline ')
    editor.editText(null)
    bobRemoves()
    expect(lost).toMatchObject([{ typing: false, element: { text: 'offline before' } }])
  })

  it('[E129] is no news once everything is saved, where nothing was written, or by one\u2019s own hand', () => {
    const saved = ann()
    saved.editor.editText('n')
    saved.write('x')
    saved.editor.editText(null)
    saved.bobRemoves()
    expect(saved.lost).toEqual([])

    const unwritten = ann()
    unwritten.status.set({ state: 'offline', unsaved: 1 })
    unwritten.editor.editText('n')
    unwritten.editor.editText(null)
    unwritten.bobRemoves()
    expect(unwritten.lost).toEqual([])

    const own = ann()
    own.editor.editText('n')
    own.document.edit([{ do: 'remove', in: 'elements', ids: ['n'] }])
    expect(own.lost).toEqual([])
  })

  it('[E130] comes back with its text and its connectors, in one step of undo', () => {
    const { editor, lost, write, bobRemoves, element, document, commits, selected } = ann()
    editor.editText('n')
    write('after ')
    bobRemoves()
    const before = commits.length
    if (lost[0]) putBack(editor, lost[0])
    expect(element('n')).toMatchObject({ kind: 'note', text: 'after before', at: [1_000, 0] })
    expect(element('line')).toMatchObject({ from: 'n', to: 'm' })
    expect([commits.length - before, selected()]).toEqual([1, ['n']])
    document.undo.undo()
    expect(element('n')).toBeUndefined()
    expect(element('line')).toBeUndefined()
  })

  it('[E130] stands beside what has come back meanwhile, under an id of its own', () => {
    const { editor, lost, write, bobRemoves, byOther, idsOf } = ann()
    editor.editText('n')
    write('after ')
    bobRemoves()
    byOther([note('n', [0, 0], { text: 'again' })])
    if (lost[0]) putBack(editor, lost[0])
    expect(idsOf('note')).toHaveLength(3)
  })
})
