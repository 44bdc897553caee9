import { applyEdits } from '@wegpunkt/shared/board/edits'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { Note } from '@wegpunkt/shared/board/schema'
import {
  DOCUMENT_BYTES_BURST,
  DOCUMENT_BYTES_PER_SECOND,
  DOCUMENT_FRAMES_BURST,
  DOCUMENT_FRAMES_PER_SECOND,
  MAX_FRAME_BYTES,
} from '@wegpunkt/shared/limits'
import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import type { Frame } from '@wegpunkt/shared/wire/frames'
import { clientRules, scanUpdate } from '@wegpunkt/shared/wire/scan'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardProvider } from './provider.ts'
import type { SaveEvent } from './save-status.ts'
import { FakeRelay } from './testing/fake-relay.ts'
import { startProvider } from './testing/start-provider.ts'
import { openUndo } from './undo.ts'

const NOT_READ = 4400
const TOO_MANY = 4529

const open: BoardProvider[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const provider of open.splice(0)) provider.destroy()
  vi.useRealTimers()
})

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3_000)

/** Judges as the server does: the shape of each update, its size, and how much comes in a time. */
function createJudge(): FakeRelay['judge'] {
  const rates = new WeakMap<object, { bytes: TokenBucket; frames: TokenBucket }>()
  const fresh = () => ({
    bytes: new TokenBucket(DOCUMENT_BYTES_PER_SECOND, DOCUMENT_BYTES_BURST, Date.now()),
    frames: new TokenBucket(DOCUMENT_FRAMES_PER_SECOND, DOCUMENT_FRAMES_BURST, Date.now()),
  })
  return (frame: Frame, connection) => {
    if (frame.kind !== 'update' && frame.kind !== 'sync-part' && frame.kind !== 'sync-reply') return null
    const left = rates.get(connection) ?? fresh()
    rates.set(connection, left)
    if (!left.frames.take(1, Date.now())) return TOO_MANY
    if (frame.kind === 'update' && !left.bytes.take(frame.update.length, Date.now())) return TOO_MANY
    try {
      scanUpdate(frame.update, clientRules('any'))
    } catch {
      return NOT_READ
    }
    return frame.update.length > MAX_FRAME_BYTES ? NOT_READ : null
  }
}

function person(relay: FakeRelay) {
  const doc = new Y.Doc()
  const me = {}
  const events: SaveEvent[] = []
  open.push(startProvider(relay, doc, (event) => void events.push(event)))
  const undo = openUndo(doc, me, () => true)
  return { doc, me, undo, events }
}

const note = (text: string): Note => ({
  kind: 'note',
  at: [0, 0],
  size: [120, 120],
  order: 'a0',
  stage: null,
  lane: null,
  text,
  color: 'yellow',
  department: null,
})

/** A board with so many notes, of which all are removed. */
async function emptied(count: number, text: string) {
  const relay = new FakeRelay()
  for (let i = 0; i < count; i++)
    applyEdits(relay.doc, [{ do: 'add', in: 'elements', id: `n${i}`, value: note(text) }], 'cat')
  const before = readBoard(relay.doc).elements
  const ann = person(relay)
  await settle()
  relay.judge = createJudge()
  ann.undo.beforeEdit()
  applyEdits(ann.doc, [{ do: 'remove', in: 'elements', ids: [...before.keys()] }], ann.me)
  await settle()
  expect(readBoard(relay.doc).elements.size).toBe(0)
  const unsaved = () => ann.events.findLast((event) => event.type === 'unsaved')?.count
  const ended = () => ann.events.filter((event) => event.type === 'ended')
  return { relay, ann, before, unsaved, ended }
}

describe('an update that is larger than the server takes', () => {
  it('[D70] leaves in several frames, in order, and is saved when the last is', async () => {
    const { relay, ann, before, unsaved, ended } = await emptied(2_500, '')
    relay.autoAck = false
    relay.received.length = 0
    ann.undo.undo()
    await settle()
    const updates = relay.received.filter((kind) => kind === 'update').length
    expect(updates).toBeGreaterThan(1)
    expect(relay.addresses).toHaveLength(1)
    expect(ended()).toEqual([])
    expect(readBoard(relay.doc).elements).toEqual(before)
    expect(relay.doc.store.pendingStructs).toBeNull()
    relay.broadcast({ kind: 'ack', count: 2 + updates - 1 })
    expect(unsaved()).toBe(1)
    relay.broadcast({ kind: 'ack', count: 2 + updates })
    expect(unsaved()).toBe(0)
  })

  it('[D71] goes with the sync reply of a new connection when it is too much at once', async () => {
    const { relay, ann, before, unsaved, ended } = await emptied(600, 'x'.repeat(1_000))
    ann.undo.undo()
    await settle()
    expect(ended()).toEqual([])
    expect(readBoard(relay.doc).elements).toEqual(before)
    expect(relay.addresses).toHaveLength(2)
    expect(unsaved()).toBe(0)
  })

  it('[D71] goes so too when much left shortly before', async () => {
    const { relay, ann, before, unsaved, ended } = await emptied(200, 'x'.repeat(1_000))
    for (let i = 0; i < 5; i++) {
      ann.undo.undo()
      ann.undo.redo()
    }
    ann.undo.undo()
    await settle()
    expect(ended()).toEqual([])
    expect(readBoard(relay.doc).elements).toEqual(before)
    expect(unsaved()).toBe(0)
  })
})
