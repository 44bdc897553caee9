import { useSyncExternalStore } from 'react'
import { createValueStore } from '../../../document/value-store.ts'

export const sectionIds = [
  'customer',
  'experience',
  'events',
  'nature',
  'wishes',
  'orders',
  'evidence',
  'who',
  'special',
  'measures',
  'place',
] as const
export type SectionId = (typeof sectionIds)[number]

const KEY = 'wegpunkt.touchpoint-sections'
/** The method begins with the customer. */
const OPEN_AT_FIRST: readonly SectionId[] = ['customer', 'experience']

/** The sections of a touchpoint that are open, as this device keeps them. */
export function createOpenSections() {
  const open = createValueStore<ReadonlySet<SectionId>>(kept())
  return {
    ...open,
    toggle(id: SectionId): void {
      const next = new Set(open.get())
      if (!next.delete(id)) next.add(id)
      open.set(next)
      keep(next)
    },
  }
}

function kept(): ReadonlySet<SectionId> {
  try {
    const text = localStorage.getItem(KEY)
    if (text === null) return new Set(OPEN_AT_FIRST)
    const names = text.split(' ')
    return new Set(sectionIds.filter((id) => names.includes(id)))
  } catch {
    // A browser that keeps nothing shows them as at first.
    return new Set(OPEN_AT_FIRST)
  }
}

function keep(open: ReadonlySet<SectionId>): void {
  try {
    localStorage.setItem(KEY, [...open].join(' '))
  } catch {
    // It then lasts as long as the page.
  }
}

const sections = createOpenSections()

export function useOpenSection(id: SectionId): [isOpen: boolean, toggle: () => void] {
  const isOpen = useSyncExternalStore(sections.subscribe, () => sections.get().has(id))
  return [isOpen, () => sections.toggle(id)]
}
