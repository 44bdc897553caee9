import { type Role, can } from '@wegpunkt/shared/access/roles'
import { rootOf } from '@wegpunkt/shared/board/document'
import { applyEdits, longTextOf, textOf } from '@wegpunkt/shared/board/edits'
import { migrate, schemaOf } from '@wegpunkt/shared/board/migrations'
import { unreadableIn } from '@wegpunkt/shared/board/read'
import { SCHEMA_VERSION } from '@wegpunkt/shared/board/choices'
import * as Y from 'yjs'
import './quick-words.ts'
import type { BoardDocument, Contributions, Store } from './board-document.ts'
import { openBoardStore } from './board-store.ts'
import { NO_BOARD, SIGNED_OUT } from './close-codes.ts'
import { type Clock, systemClock } from './clock.ts'
import { type LocalCache, openLocalCache } from './local-cache.ts'
import { openPresenceStore } from './presence-store.ts'
import { BoardProvider } from './provider.ts'
import { type PageLifecycle, pageLifecycle } from './page-lifecycle.ts'
import { openRemovals } from './removed-by-others.ts'
import { createSaving } from './saving.ts'
import { openUndo } from './undo.ts'
import { undoOfBoth } from './undo-of-both.ts'
import { createValueStore } from './value-store.ts'

export type OpenBoardOptions = {
  readonly boardId: string
  /** Names the workspace and the person: what is kept on this device is theirs alone. */
  readonly personKey: string
  /** The address without the board's id; see `collabUrl`. */
  readonly url: string
  /** What the person may do, until the server says so itself. */
  readonly role: Role
  /** Whether this same person is still signed in. Rejects if the server cannot be reached. */
  readonly checkLogin: () => Promise<boolean>
  /** Whether the board is still there for this person. Rejects if the server cannot be reached. */
  readonly checkBoard?: (() => Promise<boolean>) | undefined
  /** For tests; the browser's own otherwise. */
  readonly socket?: typeof WebSocket | undefined
  readonly openCache?: ((doc: Y.Doc) => LocalCache) | undefined
  readonly clock?: Clock | undefined
  readonly page?: PageLifecycle | undefined
  readonly random?: (() => number) | undefined
}

/**
 * Opens a board: what this device has of it at once, and what the server has as soon as it answers.
 * Never fails: without network or storage it says so in `status`, and goes on.
 */
export function openBoardDocument(options: OpenBoardOptions): BoardDocument {
  const { boardId, clock = systemClock, page = pageLifecycle } = options
  const doc = new Y.Doc()
  /** The origin of this tab's own edits. */
  const me = { boardId }
  const cache = options.openCache?.(doc) ?? openLocalCache(doc, options.personKey, boardId)
  const saving = createSaving(cache, options.role)
  const mayEdit = (): boolean => can(saving.role.get(), 'board.edit')
  const moderates = (): boolean => can(saving.role.get(), 'lock.keep')
  const store = openBoardStore(doc, moderates)
  const stopRights = saving.role.subscribe(store.rightsChanged)
  const removals = openRemovals(doc, store)
  const presence = openPresenceStore(doc, clock)
  const rowsVersion = createValueStore(0)
  const undo = openUndo(doc, me, mayEdit, moderates)
  const contributions = createValueStore<Contributions | null>(null)
  const stepsOfBoth = undoOfBoth(undo, contributions, mayEdit)
  let stopCounting: () => void = () => undefined
  const provider = new BoardProvider({
    url: options.url,
    boardId,
    doc,
    presence,
    clock,
    change: () => undo.step(),
    random: options.random ?? Math.random,
    socket: options.socket,
    checkAccess: () => checkAccess(options),
    keep: (updates) => cache.keep(updates),
    report(event) {
      saving.report(event)
      if (event.type !== 'synced') return
      bringUpToDate()
      void readOthers()
    },
    reportRole: saving.grant,
    reportRows: (version) => rowsVersion.set(version),
  })
  const countUnsaved = countAll((count) => saving.report({ type: 'waiting', count }))
  let closed = false

  const bringUpToDate = (): void => {
    if (schemaOf(doc) > SCHEMA_VERSION) saving.report({ type: 'outdated' })
    else if (mayEdit()) migrate(doc, 'migration')
  }
  const meta = rootOf(doc, 'meta')
  meta.observe(bringUpToDate)

  const readOthers = async (): Promise<void> => {
    const more = await cache.readOthers()
    if (!closed && more > 0) provider.left(more)
  }
  cache.onOthers(() => {
    // With a connection the server tells of what other tabs do.
    if (!provider.wsconnected) void readOthers()
  })

  const start = (left: number): void => {
    if (!closed) provider.start(left)
  }
  const notKept = (): void => saving.report({ type: 'not-kept' })
  cache.onFailure(notKept)
  cache.load().then(start, () => {
    notKept()
    start(0)
  })

  const wake = async (): Promise<void> => {
    const now = saving.status.get()
    if (now.state !== 'ended') return provider.retryNow()
    // Nobody answers: the next time somebody looks at the tab is early enough.
    const back = now.closeCode === SIGNED_OUT && (await options.checkLogin().catch(() => false))
    if (back && !closed) provider.resume()
  }
  const stopWake = page.onWake(() => void wake())
  const stopOffline = page.onOffline(() => {
    if (provider.shouldConnect) provider.reconnect()
  })
  const stopHide = page.onHide(() => presence.show({ cursor: null }))

  return {
    boardId,
    store,
    presence,
    undo: stepsOfBoth,
    status: saving.status,
    role: saving.role,
    rowsVersion,
    contributions,
    contributeBy(next) {
      stopCounting()
      stopCounting = next ? countUnsaved(next.waiting) : () => undefined
      contributions.set(next)
    },
    countUnsaved,
    edit(edits) {
      const left = contributions.get()?.edit(edits) ?? edits
      stepsOfBoth.edited(left.length === edits.length)
      if (left.length === 0 || !mayEdit()) return
      undo.beforeEdit()
      applyEdits(doc, left, me)
    },
    textOf: (id) => contributions.get()?.textOf(id) ?? textOf(doc, id),
    longTextOf: (id) => longTextOf(doc, id),
    encoded: () => Y.encodeStateAsUpdate(doc),
    onRemovedByOthers: removals.subscribe,
    unreadable: () => unreadableIn(doc),
    reconnect: () => provider.resume(),
    forget: () => cache.forget(),
    hasUnsaved: () => saving.unsaved() > 0,
    close() {
      if (closed) return
      closed = true
      stopWake()
      stopOffline()
      stopHide()
      stopRights()
      meta.unobserve(bringUpToDate)
      presence.close()
      provider.destroy()
      stepsOfBoth.close()
      undo.close()
      removals.close()
      store.close()
      cache.close()
      doc.destroy()
    },
  }
}

/** Tells the sum of all that are counted. */
function countAll(tell: (sum: number) => void): BoardDocument['countUnsaved'] {
  const all = new Set<Store<number>>()
  const say = (): void => tell([...all].reduce((sum, one) => sum + one.get(), 0))
  return (one) => {
    all.add(one)
    const stop = one.subscribe(say)
    say()
    return () => {
      stop()
      all.delete(one)
      say()
    }
  }
}

async function checkAccess({ checkLogin, checkBoard }: OpenBoardOptions): Promise<number | null> {
  if (!(await checkLogin())) return SIGNED_OUT
  if (checkBoard && !(await checkBoard())) return NO_BOARD
  return null
}
