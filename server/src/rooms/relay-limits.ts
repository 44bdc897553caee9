import { MAX_SYNC_FRAME_BYTES } from '@wegpunkt/shared/limits'

/** Numbers that only the relay respects, with units. What clients respect too is in `shared/src/limits.ts`. */

/** While a reader is behind, so much is under way to it. */
export const FEED_WINDOW_BYTES = 256 * 1024
/** A reader with so much under way gets no more batches until it has drained below the second; then what it missed. */
export const LAG_ABOVE_BYTES = 1024 * 1024
export const CAUGHT_UP_BELOW_BYTES = 64 * 1024
/** With so much under way presence is skipped; above the second nothing more is sent on request. */
export const SKIP_PRESENCE_ABOVE_BYTES = 256 * 1024
export const MAX_SEND_QUEUE_BYTES = 8 * 1024 * 1024
/** So much of what a compaction has taken in is kept in memory for readers who are not as far yet. */
export const HISTORY_BYTES = 2 * 1024 * 1024
/** Answers to sync requests that are kept for others, until the next batch. */
export const MAX_CACHED_ANSWERS = 64
/** Of one board: answers for which all of it has to be gone through. */
export const DIFFS_PER_SECOND = 5
export const DIFFS_BURST = 60
export const MAX_CACHED_ANSWER_BYTES = 4 * 1024 * 1024
/** A reader that is too slow is sent away with this; it comes back by itself and gets what it lacks. */
export const TOO_SLOW = { code: 4508, reason: 'slow' }
/** A reader that takes nothing for so long is gone. */
export const NO_PROGRESS_MS = 20_000

/** Batches of one board: at once for so few people, then further apart with each one more, up to so far. */
export const IMMEDIATE_UP_TO_PEOPLE = 5
export const BATCH_MS_PER_PERSON = 0.7
export const BATCH_MOST_MS = 30

/** So long a board may be read before the others get their turn. */
export const LOAD_SLICE_MS = 8
/** What may wait for the disk: of one board, and of all together. Beyond it sockets are not read. */
export const MAX_UNSAVED_BYTES_PER_BOARD = 16 * 1024 * 1024
export const MAX_UNSAVED_BYTES = 64 * 1024 * 1024
export const UPDATE_OVERHEAD_BYTES = 200

/** A commit that takes longer counts as a failing disk. */
export const SLOW_COMMIT_MS = 5_000
export const RETRY_FIRST_MS = 100
export const RETRY_MOST_MS = 5_000

/** A room that nobody is in stays in memory for so long. */
export const IDLE_ROOM_MS = 30_000
/** So many rows or bytes after the last compaction, and the board is compacted. */
export const COMPACT_AFTER_ROWS = 2_000
export const COMPACT_AFTER_BYTES = 1024 * 1024
/** When everybody has left, it is worth it for fewer; a compaction that failed waits for as many more. */
export const COMPACT_WHEN_LEFT_ROWS = 20

/** How often connections are looked after: keep-alive, ping, laggards, presence left over. */
export const TICK_MS = 250
/** A plain client that hears nothing for 30 s gives up. */
export const PLAIN_KEEPALIVE_MS = 10_000
export const PING_EVERY_MS = 25_000
/** A ping unanswered for so long hides the cursor; two in a row end the connection. */
export const SUSPECT_AFTER_MS = 8_000
/** Presence is shown again at this pace, below the 30 s after which clients drop what they do not hear of. */
export const RENEW_PRESENCE_MS = 15_000
/** Cursors in one frame: more than a screen can show. The others' turn comes with the next frames. */
export const MAX_CURSORS_PER_FRAME = 100
/** What others have selected and in hand, in one frame. */
export const MAX_SHOWN_BYTES_PER_FRAME = 4 * 1024
/** What happens out of a reader's sight comes at this pace. */
export const FAR_PRESENCE_EVERY_MS = 1_000
/** Plain clients get all presence of everybody, and send it back (RELAY.md, fact 1). */
export const PLAIN_PRESENCE_EVERY_MS = 100
export const PLAIN_PRESENCE_EVERY_MS_IN_CROWD = 500
export const PLAIN_PRESENCE_CROWD = 100
/** Of a larger crowd the others come with the next frames: all that goes out comes back as an echo. */
export const MAX_PLAIN_ENTRIES_PER_FRAME = 100
/** Whose client id it was is remembered for so long, so that a late echo does not bring a ghost back. */
export const REMEMBER_DEPARTED_MS = 60_000
/** How often a client with a gap is asked to sync before the connection is given up. */
export const MAX_SYNC_ATTEMPTS = 3

/** Answers to sync requests may be large, but not one after the other. */
export const SYNC_REPLY_BYTES_PER_SECOND = 256 * 1024
export const SYNC_REPLY_BYTES_BURST = MAX_SYNC_ATTEMPTS * MAX_SYNC_FRAME_BYTES
/** A plain client sends back all that it is shown of a crowd (RELAY.md, fact 1); this is a crowd of a thousand. */
export const PRESENCE_BYTES_PER_SECOND = 1024 * 1024
export const PRESENCE_BYTES_BURST = 4 * 1024 * 1024
/** A board takes no more content, as it is held in memory; what removes content still passes. */
export const MAX_BOARD_BYTES = 64 * 1024 * 1024
export const MAX_BOARD_BYTES_WITH_DELETIONS = 80 * 1024 * 1024

/** What is still taken of an editor whose rights a phase has just lowered: what was on its way. */
export const GRACE_MS = 3_000
export const GRACE_FRAMES = 40
export const GRACE_BYTES = 64 * 1024

/** How long a server that ends waits for clients to answer that it closes their socket. */
export const GOODBYE_MS = 1_000
export const GOODBYE_STEP_MS = 10
