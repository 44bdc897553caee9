import { rootNames } from '@wegpunkt/shared/board/document'
import { Problem } from '@wegpunkt/shared/http/problem'
import { type Scan, clientRules, scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { ScanError } from '@wegpunkt/shared/wire/scan-reader'
import type { Log } from '../log.ts'
import type { Connection } from './connection.ts'
import type { LoadedBoard } from './load-board.ts'
import type { RoomMetrics } from './metrics.ts'
import type { ClientOwner } from '../storage/update-log.ts'
import { MAX_BOARD_BYTES, MAX_BOARD_BYTES_WITH_DELETIONS, MAX_SYNC_ATTEMPTS } from './relay-limits.ts'
import { trimUpdate } from './trim-update.ts'
import type { UnsavedUpdate } from './unsaved.ts'

/** How an update comes: by itself, or as the answer to a sync request, in parts of which the last is the reply. */
export type UpdateKind = 'update' | 'sync-part' | 'sync-reply'

const rules = clientRules(rootNames)
/** The server may write more at once than anybody else: what it writes comes from what was let in before. */
const ownRules = storedRules(rootNames)

type Parts = {
  state: LoadedBoard
  metrics: RoomMetrics
  log: Log
  unsavedBytes: () => number
  /** Who is on the board under a client id. */
  personUnder: (client: number) => string | null
}

/** What one board lets in: scanned, without a gap, by the owner of its client ids, and only what is new. */
export class Intake {
  readonly #state: LoadedBoard
  readonly #metrics: RoomMetrics
  readonly #log: Log
  readonly #unsavedBytes: () => number
  readonly #personUnder: Parts['personUnder']

  constructor({ state, metrics, log, unsavedBytes, personUnder }: Parts) {
    this.#state = state
    this.#metrics = metrics
    this.#log = log
    this.#unsavedBytes = unsavedBytes
    this.#personUnder = personUnder
  }

  /**
   * What is to be saved; without bytes if all of it is known. Null if it has a gap: then its author is to be
   * asked to sync. Throws `malformed-update`, `not-author`, `frame-too-large`, `too-many-requests`, `unavailable`.
   */
  take(from: Connection, bytes: Uint8Array, kind: UpdateKind): UnsavedUpdate | null {
    const frame = from.acks.receive()
    const isWhole = kind !== 'sync-reply' || from.answeredSync()
    const scan = this.#scan(bytes)
    const { coverage } = this.#state
    const fit = coverage.fit(scan)
    if (fit === 'gap' || !isWhole) return this.#refuseGap(from, frame, kind)
    if (kind === 'sync-reply') {
      from.acks.covered(frame)
      from.failedSyncs = 0
    }
    const news = fit === 'new' ? trimUpdate(bytes, scan, coverage) : null
    if (news) this.#mustHaveRoomFor(news, scan)
    const claims = this.#claim(from, scan, kind)
    this.#metrics.accepted[fit].count++
    coverage.add(scan)
    return { bytes: news, claims, from, frame }
  }

  /**
   * What is to be saved of an update that the server has made itself, under client ids that are its own from then on.
   * Throws `frame-too-large`, and `unavailable` where it refers to what the board has not.
   */
  takeOwn(bytes: Uint8Array): Pick<UnsavedUpdate, 'bytes' | 'claims'> {
    const scan = scanUpdate(bytes, ownRules)
    const { coverage, owners } = this.#state
    const fit = coverage.fit(scan)
    if (fit === 'gap' || !owners.areFree(scan, coverage, this.#personUnder)) throw new Problem('unavailable')
    const news = fit === 'new' ? trimUpdate(bytes, scan, coverage) : null
    if (news) this.#mustHaveRoomFor(news, scan)
    const claims = owners.claimForServer(scan)
    this.#metrics.accepted[fit].count++
    coverage.add(scan)
    return { bytes: news, claims }
  }

  #scan(bytes: Uint8Array): Scan {
    try {
      return scanUpdate(bytes, rules)
    } catch (error) {
      if (!(error instanceof ScanError)) throw error
      this.#metrics.refused.inc({ reason: error.reason })
      throw new Problem('malformed-update', {}, { cause: error })
    }
  }

  // Storing it would leave every reader with something pending for ever. The whole answer has what is missing.
  #refuseGap(from: Connection, frame: number, kind: UpdateKind): null {
    this.#metrics.refused.inc({ reason: 'gap' })
    from.acks.dropped(frame)
    if (kind === 'sync-part') from.lostPart()
    if (kind === 'sync-reply' && ++from.failedSyncs >= MAX_SYNC_ATTEMPTS) throw new Problem('unavailable')
    return null
  }

  #claim(from: Connection, scan: Scan, kind: UpdateKind): ClientOwner[] {
    const { owners, coverage, isDamaged } = this.#state
    try {
      const circumstances = {
        coverage,
        isDamaged,
        isAnswer: kind !== 'update',
        personUnder: this.#personUnder,
      }
      return owners.claim(from.attendee.id, scan, circumstances)
    } catch (error) {
      if (error instanceof Problem && error.type === 'not-author') {
        this.#metrics.refused.inc({ reason: 'forged' })
        this.#log.warn({ person: from.attendee.id, detail: error.extra.detail }, 'refused what another wrote')
      }
      throw error
    }
  }

  /** A full board takes no more content; what only deletes still passes, within bounds of its own. */
  #mustHaveRoomFor(news: Uint8Array, { clients }: Scan): void {
    const size = this.#state.log.size + this.#unsavedBytes() + news.length
    const most = clients.length > 0 ? MAX_BOARD_BYTES : MAX_BOARD_BYTES_WITH_DELETIONS
    if (size > most) throw new Problem('frame-too-large', { detail: 'The board is full' })
  }
}
