import { afterEach, expect, it, vi } from 'vitest'
import { editorOn } from '../testing/editors.ts'

afterEach(() => vi.unstubAllGlobals())

it('[C18] the device keeps whether the pointers of others are left out', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  editorOn().run('toggle-cursors')
  const later = editorOn()
  expect(later.editor.get().cursorsHidden).toBe(true)
  later.run('toggle-cursors')
  expect(editorOn().editor.get().cursorsHidden).toBe(false)
})

it('[C18] a browser that keeps nothing keeps it as long as the tab', () => {
  vi.stubGlobal('localStorage', undefined)
  const { editor, run } = editorOn()
  run('toggle-cursors')
  expect(editor.get().cursorsHidden).toBe(true)
})
