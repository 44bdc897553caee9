import { describe, expect, it } from 'vitest'
import { card } from './testing/boards.ts'
import { editorOn } from './testing/editors.ts'
import { areHandoversShown, failingShown } from './lens.ts'

describe('the customer’s view', () => {
  it('[E160] M22 one key shows the board as customers see it, and leads back; the document knows nothing of it', () => {
    const { editor, run, document } = editorOn(card('a'))
    const before = document.store.get()
    run('customer-view')
    expect(editor.get().lens.customer).toBe(true)
    run('customer-view')
    expect(editor.get().lens.customer).toBe(false)
    expect(document.store.get()).toBe(before)
    expect(document.undo.get()).toMatchObject({ canUndo: false })
  })

  it('[E160] M22 Escape ends it after the selection, and before the sheet closes', () => {
    const { editor, run } = editorOn(card('a'))
    run('customer-view')
    editor.showJourney('silos')
    editor.select(['a'])
    run('leave')
    expect([editor.get().selection.size, editor.get().lens.customer]).toEqual([0, true])
    run('leave')
    expect([editor.get().lens.customer, editor.get().journeyView]).toEqual([false, 'silos'])
  })

  it('[E160] is on for who looks only, too', () => {
    const { editor, run, role } = editorOn(card('a'))
    role.set('viewer')
    run('customer-view')
    expect(editor.get().lens.customer).toBe(true)
  })
})

describe('what the silo view shows on the canvas', () => {
  it('[E161] M21 handovers are shown while it is open, or for as long as somebody wants them; never to customers', () => {
    const { editor, run, can } = editorOn(card('a'))
    const isShown = () => areHandoversShown(editor.get())
    expect(isShown()).toBe(false)
    editor.showJourney('silos')
    expect(isShown()).toBe(true)
    editor.showJourney('findings')
    expect(isShown()).toBe(false)
    run('handovers')
    expect(isShown()).toBe(true)
    run('customer-view')
    expect([isShown(), can('handovers')]).toEqual([false, false])
  })

  it('[E161] M27 what breaks with a touchpoint is asked until Escape, before anything else is left', () => {
    const { editor, run } = editorOn(card('a'))
    editor.showJourney('silos')
    editor.select(['a'])
    editor.setLens({ failing: 'a' })
    expect(failingShown(editor.get())).toBe('a')
    run('leave')
    expect([failingShown(editor.get()), editor.get().selection.size]).toEqual([null, 1])
  })
})
