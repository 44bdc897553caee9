import { Problem } from '@wegpunkt/shared/http/problem'
import type { Log } from '../../log.ts'
import { type Clock, systemClock } from '../clock.ts'
import { reasonOf } from '../close-reason.ts'
import { type Framed, framedFrame } from '../framed.ts'
import type { RoomMetrics } from '../metrics.ts'
import { keepAlive } from '../presence-frame.ts'
import { GOODBYE_MS, GOODBYE_STEP_MS, PLAIN_KEEPALIVE_MS, TICK_MS, TOO_SLOW } from '../relay-limits.ts'
import type { RowsChange } from '../row-notices.ts'
import { SlowReaders } from '../slow-readers.ts'
import type { Socket } from '../socket.ts'
import { MAX_VIEWERS_PER_BOARD } from '@wegpunkt/shared/limits'
import { receiveFromViewer } from './receive-from-viewer.ts'
import { whoGivesWay } from './fair-places.ts'
import { Turns } from './turns.ts'
import { Viewer, type ViewerEntrant } from './viewer.ts'

/** Viewers come back by themselves, and ask anew what they may see. */
const RESTART = { code: 1012, reason: 'restart' }
const CHANGED = { code: 1012, reason: 'changed' }
/** Whoever looks reads all rows anew: a change is told soon, and those that follow it as one. */
const TELL_ROWS_AFTER_MS = 100
const TELL_ROWS_EVERY_MS = 2_000
/** So many may take their time to leave a board. */
const MAX_LEAVING_PER_BOARD = 20

type Parts = {
  readonly log: Log
  readonly metrics: Pick<RoomMetrics, 'viewers' | 'closed'>
  readonly clock?: Clock
  /** By which links end; the other clock goes on where the machine's is set. */
  readonly wall?: () => number
}
/** Rows that have changed and were not told yet. */
type Notice = { readonly kinds: Set<string>; callOff: () => void }

/** Everybody who looks at a board by a link. Nothing of what they send reaches anybody. */
export class Viewers {
  readonly #parts: Parts
  readonly #clock: Clock
  readonly #wall: () => number
  readonly #viewers = new Set<Viewer>()
  readonly #slowReaders: SlowReaders
  readonly #turns: Turns
  readonly #notices = new Map<string, Notice>()
  /** When a board was told of last, and as what: never the version of a page, which whoever reads would think they have. */
  readonly #told = new Map<string, { readonly at: number; readonly version: number }>()
  #framed: { readonly update: Uint8Array; readonly message: Framed } | null = null
  #callOffTick: () => void
  #isClosing = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.#clock = parts.clock ?? systemClock
    this.#wall = parts.wall ?? Date.now
    this.#slowReaders = new SlowReaders(this.#clock.now)
    this.#turns = new Turns(this.#clock)
    this.#callOffTick = this.#clock.after(TICK_MS, this.#tick)
  }

  /** Takes over the socket of a device that has been let in. */
  join(socket: Socket, entrant: ViewerEntrant): void {
    const { now } = this.#clock
    const viewer = new Viewer(socket, entrant, now)
    if (this.#isClosing) return viewer.close(RESTART)
    this.#viewers.add(viewer)
    this.#count()
    socket.listen({
      message: (bytes) => {
        viewer.heartbeat.heard(now())
        if (viewer.isOpen) this.#receive(viewer, bytes)
      },
      pong: (mark) => {
        if (!viewer.answered(mark)) this.#close(viewer, TOO_SLOW)
      },
      closed: () => {
        this.#viewers.delete(viewer)
        this.#slowReaders.forget(viewer)
        viewer.left()
        this.#count()
      },
    })
    // Nothing is read before there is something to answer with.
    viewer.pause()
    void this.#enter(viewer)
  }

  /** Whether there is a place for one more; where all are taken, somebody of those who have most gives theirs up. */
  makeRoom(
    entrant: Pick<ViewerEntrant, 'board' | 'network' | 'link' | 'device'>,
    most = MAX_VIEWERS_PER_BOARD,
  ): boolean {
    const here = this.#where(({ entrant: other }) => other.board === entrant.board)
    const [open, leaving] = [here.filter(({ isOpen }) => isOpen), here.filter(({ isOpen }) => !isOpen)]
    // Whoever was asked to leave and does not answer holds a socket all the same.
    if (leaving.length >= MAX_LEAVING_PER_BOARD) for (const viewer of leaving) viewer.terminate()
    if (open.length < most) return true
    const yielding = whoGivesWay(open, entrant)
    if (yielding) this.#close(yielding, new Problem('unavailable'))
    return yielding !== null
  }

  ofDevice(device: string): number {
    return this.#where(({ entrant }) => entrant.device === device).length
  }

  /** Nobody sees anything by this link any more: at once, whatever the threads are busy with. */
  linkEnded(link: string): void {
    for (const viewer of this.#where(({ entrant }) => entrant.link === link))
      this.#close(viewer, new Problem('link-unavailable'))
  }

  /** The link shows something else: whoever looks asks anew. */
  linkChanged(link: string): void {
    for (const viewer of this.#where(({ entrant }) => entrant.link === link)) this.#close(viewer, CHANGED)
  }

  boardClosed(board: string): void {
    this.#told.delete(board)
    for (const viewer of this.#where(({ entrant }) => entrant.board === board))
      this.#close(viewer, new Problem('link-unavailable'))
  }

  /** Rows beside the document have changed. With other personas everything that is shown may be another. */
  rowsChanged(board: string, { kinds }: RowsChange): void {
    const here = this.#where(({ entrant }) => entrant.board === board)
    if (here.length === 0) return
    if (kinds.includes('persona')) {
      for (const viewer of here) this.#close(viewer, CHANGED)
      return
    }
    const notice = this.#notices.get(board) ?? this.#noticeOn(board)
    for (const kind of kinds) notice.kinds.add(kind)
  }

  /** Resolves once nobody is connected any more; who does not answer is not waited for. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#callOffTick()
    this.#turns.close()
    for (const { callOff } of this.#notices.values()) callOff()
    for (const viewer of this.#viewers) this.#close(viewer, RESTART)
    const { now, after } = this.#clock
    const deadline = now() + GOODBYE_MS
    while (this.#viewers.size > 0 && now() < deadline)
      await new Promise<void>((done) => void after(GOODBYE_STEP_MS, done))
    for (const viewer of this.#viewers) viewer.terminate()
  }

  get size(): number {
    return this.#viewers.size
  }

  async #enter(viewer: Viewer): Promise<void> {
    try {
      const held = await viewer.entrant.hold()
      if (!viewer.isOpen) return held.release()
      const onLost = (): void => this.#close(viewer, RESTART)
      viewer.begin(held, { turns: this.#turns, frame: this.#frame, onLost })
      viewer.resume()
      // A link that ended or was changed while it was let in has found no socket to close.
      const now = await viewer.entrant.stands()
      if (now === 'over') this.#close(viewer, new Problem('link-unavailable'))
      if (now === 'changed') this.#close(viewer, CHANGED)
    } catch (error) {
      this.#parts.log.error({ err: error, link: viewer.entrant.link }, 'a link could not be shown')
      this.#close(viewer, error instanceof Problem ? error : new Problem('unavailable'))
    }
  }

  #receive(viewer: Viewer, bytes: Uint8Array | null): void {
    try {
      receiveFromViewer(viewer, bytes)
    } catch (error) {
      if (!(error instanceof Problem)) this.#parts.log.error({ err: error }, 'a frame of a viewer failed')
      this.#close(viewer, error instanceof Problem ? error : new Problem('internal'))
    }
  }

  /** The one way in which we end a socket with a word, so that each is in the figures. */
  #close(viewer: Viewer, why: Problem | { readonly code: number; readonly reason: string }): void {
    if (!viewer.isOpen) return
    const { link } = viewer.entrant
    const isProblem = why instanceof Problem
    const said = isProblem ? { why: why.type, detail: reasonOf(why) } : { why: why.reason }
    this.#parts.log.info({ link, ...said }, 'closed the socket of a viewer')
    this.#parts.metrics.closed.inc({ code: isProblem ? why.closeCode : why.code })
    viewer.close(why)
  }

  #where(is: (viewer: Viewer) => boolean): Viewer[] {
    return [...this.#viewers].filter(is)
  }

  /** Each change is framed once for all who see it. */
  readonly #frame = (update: Uint8Array): Framed => {
    if (this.#framed?.update !== update)
      this.#framed = { update, message: framedFrame({ kind: 'update', update }) }
    return this.#framed.message
  }

  #noticeOn(board: string): Notice {
    const next = (this.#told.get(board)?.at ?? 0) + TELL_ROWS_EVERY_MS - this.#clock.now()
    const callOff = this.#clock.after(Math.max(TELL_ROWS_AFTER_MS, next), () => this.#tellRows(board))
    const notice = { kinds: new Set<string>(), callOff }
    this.#notices.set(board, notice)
    return notice
  }

  // Which kinds, and how often, is nobody's business who does not see them.
  #tellRows(board: string): void {
    const changed = this.#notices.get(board)?.kinds ?? new Set<string>()
    this.#notices.delete(board)
    // By the clock on the wall: a count would say how much happened that is not shown, here and on other boards.
    const version = Math.max(this.#wall(), (this.#told.get(board)?.version ?? 0) + 1)
    this.#told.set(board, { at: this.#clock.now(), version })
    for (const viewer of this.#where(({ entrant }) => entrant.board === board)) {
      const kinds = [...changed].filter((kind) => viewer.entrant.kinds.has(kind))
      if (kinds.length > 0 && viewer.isOurs)
        this.#turns.take(() => viewer.send(framedFrame({ kind: 'rows', version, kinds })))
    }
  }

  #count(): void {
    this.#parts.metrics.viewers.set(this.#viewers.size)
  }

  readonly #tick = (): void => {
    this.#callOffTick = this.#clock.after(TICK_MS, this.#tick)
    const at = this.#clock.now()
    const wall = this.#wall()
    for (const viewer of this.#viewers) {
      if (viewer.isOpen && viewer.entrant.until <= wall) this.#close(viewer, new Problem('link-unavailable'))
      if (viewer.isOpen && this.#slowReaders.isStuck(viewer)) this.#close(viewer, TOO_SLOW)
      if (!viewer.isOpen) continue
      if (viewer.silentMs() >= PLAIN_KEEPALIVE_MS) this.#turns.take(() => viewer.send(keepAlive))
      const pulse = viewer.heartbeat.check(at)
      if (pulse === 'ping') this.#turns.take(() => viewer.ping())
      if (pulse === 'dead') viewer.terminate()
      viewer.tick()
    }
  }
}
