import { assertNever } from '@wegpunkt/shared/assert-never'
import type { SaveStatus } from './board-document.ts'

/** All that the status depends on. */
export type SaveFacts = {
  /** Whether the document has been filled, or the first try to fill it failed. */
  readonly opened: boolean
  /** Connected, and both sides have exchanged what the other lacked. */
  readonly online: boolean
  readonly unsaved: number
  /** How many contributions the server has not answered. */
  readonly waiting: number
  /** Whether this device keeps changes when the tab is closed. */
  readonly kept: boolean
  /** Whether the server can write to its disk. */
  readonly healthy: boolean
  readonly mayEdit: boolean
  readonly outdated: boolean
  readonly closeCode: number | null
}

export type SaveEvent =
  | { type: 'synced' }
  /** The connection broke, or could not be made. */
  | { type: 'lost' }
  /** So many of them are changes that other tabs, or earlier visits, left on this device. */
  | { type: 'unsaved'; count: number; byOthers: number }
  | { type: 'waiting'; count: number }
  | { type: 'not-kept' }
  | { type: 'storage'; healthy: boolean }
  | { type: 'role'; mayEdit: boolean }
  | { type: 'outdated' }
  | { type: 'ended'; closeCode: number }
  /** Somebody asked to try again after the end. */
  | { type: 'resumed' }

export const initialFacts: SaveFacts = {
  opened: false,
  online: false,
  unsaved: 0,
  waiting: 0,
  kept: true,
  healthy: true,
  mayEdit: true,
  outdated: false,
  closeCode: null,
}

/**
 *            synced            edit                 ack
 *   loading ────────▶ saved ────────▶ saving ────────────▶ saved
 *      │ lost           │ lost           │ lost    ▲ storage  │
 *      ▼                ▼                ▼         ▼          │
 *   offline ◀───────────┴────────────────┘      degraded ◀────┘
 *      └─ synced ─▶ saving (until everything is acked) ─▶ saved
 *
 *   from anywhere: ended (until resumed), and outdated, which stays
 */
export function nextFacts(facts: SaveFacts, event: SaveEvent): SaveFacts {
  switch (event.type) {
    case 'synced':
      return { ...facts, opened: true, online: true, closeCode: null }
    case 'lost':
      // What the server said about its disk holds for the connection it said it on.
      return { ...facts, opened: true, online: false, healthy: true }
    case 'unsaved':
      return { ...facts, unsaved: event.count }
    case 'waiting':
      return { ...facts, waiting: event.count }
    case 'not-kept':
      return { ...facts, kept: false }
    case 'storage':
      return { ...facts, healthy: event.healthy }
    case 'role':
      return { ...facts, mayEdit: event.mayEdit }
    case 'outdated':
      return { ...facts, outdated: true }
    case 'ended':
      return { ...facts, opened: true, online: false, closeCode: event.closeCode }
    case 'resumed':
      return { ...facts, closeCode: null }
    default:
      return assertNever(event)
  }
}

export function statusOf(facts: SaveFacts): SaveStatus {
  const all = facts.unsaved + facts.waiting
  const unsaved = { unsaved: all, ...(facts.kept ? {} : { onlyInMemory: true as const }) }
  if (facts.closeCode !== null) return { state: 'ended', closeCode: facts.closeCode, ...unsaved }
  if (!facts.opened) return { state: 'loading' }
  if (facts.outdated) return { state: 'outdated' }
  if (!facts.online) return { state: 'offline', ...unsaved }
  if (!facts.healthy) return { state: 'degraded', ...unsaved }
  if (all === 0) return { state: 'saved', ...(!facts.kept && { onlyInMemory: true }) }
  // What is asked for by commands needs no right to edit.
  return { state: facts.mayEdit || facts.unsaved === 0 ? 'saving' : 'refused', ...unsaved }
}
