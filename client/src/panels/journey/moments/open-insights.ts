import { readList, readOneOf } from '@wegpunkt/shared/read-value'
import { recall, remember } from '../../../api/remembered.ts'
import { useStore } from '../../../document/hooks.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { type InsightId, insightIds } from './insight-ids.ts'

const KEY = 'journey-insights'
/** Nobody is drowned: what tells most is open, the rest waits. */
const OPEN_AT_FIRST: readonly InsightId[] = ['matter', 'gaps', 'begin']

const kept = recall(KEY, readList(readOneOf(insightIds)))
const open = createValueStore<ReadonlySet<InsightId>>(new Set(kept ?? OPEN_AT_FIRST))
/** The section that somebody was led to, until it is there. */
const wanted = createValueStore<InsightId | null>(null)

/** Kept on this device. */
function setOpen(id: InsightId, isOpen: boolean): void {
  const next = new Set(open.get())
  if (isOpen) next.add(id)
  else next.delete(id)
  remember(KEY, [...next])
  open.set(next)
}

export function useOpenInsight(id: InsightId): [isOpen: boolean, toggle: () => void] {
  const isOpen = useStore(open).has(id)
  return [isOpen, () => setOpen(id, !isOpen)]
}

/** Opens a section, and puts it into sight as soon as it is there. */
export function leadTo(id: InsightId): void {
  setOpen(id, true)
  wanted.set(id)
}

export const wantedInsight = wanted
