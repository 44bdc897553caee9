import { describe, expect, it } from 'vitest'
import { createValueStore } from '../../document/value-store.ts'
import type { SaveStatus } from '../../document/board-document.ts'
import { createEditor } from '../../editor/create-editor.ts'
import { boardOf, note } from '../../editor/testing/boards.ts'
import { followAddress } from './follow-address.ts'

/** A board whose content is still on its way, and a page at this address. */
function opened(hash: string) {
  const board = boardOf()
  const status = createValueStore<SaveStatus>({ state: 'loading' })
  const editor = createEditor({ ...board.document, status }, { me: { department: null } })
  const target = new EventTarget()
  const page = Object.assign(target, { location: { hash } }) as unknown as Window & {
    location: { hash: string }
  }
  const stop = followAddress(editor, page)
  const arrive = (): void => board.byOther([note('n', [5000, 3000])])
  return { ...board, editor, status, page, stop, arrive }
}

describe('the address', () => {
  it('[P200] leads to the element as soon as it is there and the window has a size', () => {
    const { editor, arrive, status } = opened('#element=n')
    arrive()
    expect(editor.get().selection.size).toBe(0)
    editor.resize([1200, 700])
    expect([...editor.get().selection]).toEqual(['n'])
    const { camera } = editor.get()
    editor.pan([300, 0])
    status.set({ state: 'saved' })
    // Once: afterwards the view belongs to the person.
    expect(editor.get().camera).not.toEqual(camera)
    expect(editor.notices.get()).toBeNull()
  })

  it('[E169] of a measure opens the sheet at it, at once and once', () => {
    const { editor, status } = opened('#measure=m1')
    editor.resize([1200, 700])
    expect(editor.get().journeyView).toBe('measures')
    expect(editor.navigation.measures.get()).toEqual({ tab: 'measures', open: 'm1', draft: null })
    editor.showJourney(null)
    status.set({ state: 'saved' })
    expect(editor.get().journeyView).toBeNull()
  })

  it('[P200] says so when there is no such element, and not before that is known', () => {
    const { editor, status } = opened('#element=gone')
    editor.resize([1200, 700])
    expect(editor.notices.get()).toBeNull()
    status.set({ state: 'saved' })
    expect(editor.notices.get()).toMatchObject({ key: 'gone' })
  })

  it('[P200] leads to a view, and to the next place when it changes', () => {
    const { editor, page, arrive, status, stop } = opened('#view=700,200,0.5')
    editor.resize([1200, 700])
    status.set({ state: 'saved' })
    const { x, w } = editor.visible()
    expect([x + w / 2, editor.get().camera.zoom]).toEqual([700, 0.5])
    arrive()
    page.location.hash = '#element=n'
    page.dispatchEvent(new Event('hashchange'))
    expect([...editor.get().selection]).toEqual(['n'])
    stop()
    editor.select([])
    page.dispatchEvent(new Event('hashchange'))
    expect(editor.get().selection.size).toBe(0)
  })

  it('[P200] of nonsense leads nowhere', () => {
    const { editor, status } = opened('#element=<img>')
    editor.resize([1200, 700])
    status.set({ state: 'saved' })
    expect(editor.notices.get()).toBeNull()
  })
})
