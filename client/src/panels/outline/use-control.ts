import { useSyncExternalStore } from 'react'
import type { OutlineControl, OutlineState } from './outline-control.ts'

/** A part of where one is. Renders again only when that part is another one: rows are many, and one is active. */
export const useControl = <T>(control: OutlineControl, select: (state: OutlineState) => T): T =>
  useSyncExternalStore(control.subscribe, () => select(control.get()))
