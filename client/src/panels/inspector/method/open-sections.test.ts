import { afterEach, expect, it, vi } from 'vitest'
import { createOpenSections } from './open-sections.ts'

afterEach(() => vi.unstubAllGlobals())

function deviceWith(kept: Record<string, string>): Map<string, string> {
  const items = new Map(Object.entries(kept))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  })
  return items
}

it('[P245] the customers’ view and the experience are open at first', () => {
  deviceWith({})
  expect([...createOpenSections().get()]).toEqual(['customer', 'experience'])
})

it('[P245] which sections are open is kept on this device, also that none is', () => {
  const items = deviceWith({})
  const sections = createOpenSections()
  sections.toggle('wishes')
  sections.toggle('customer')
  expect([...createOpenSections().get()].toSorted()).toEqual(['experience', 'wishes'])
  sections.toggle('wishes')
  sections.toggle('experience')
  expect([...createOpenSections().get()]).toEqual([])
  items.set('wegpunkt.touchpoint-sections', 'who nonsense')
  expect([...createOpenSections().get()]).toEqual(['who'])
})

it('[P245] on a device that keeps nothing they open and close all the same', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
  })
  const sections = createOpenSections()
  sections.toggle('orders')
  expect(sections.get().has('orders')).toBe(true)
})
