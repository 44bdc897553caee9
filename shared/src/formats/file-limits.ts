import { MAX_COMMENT_CHARS } from '../limits.ts'

/*
 * What files of boards and of the whole workspace may hold, with units.
 */

/** Of one board as JSON, with its pictures in it. */
export const MAX_BOARD_FILE_BYTES = 96 * 1024 * 1024
/** What pictures take of that, as bytes; a board with more goes as an archive, where each is a file of its own. */
export const MAX_INLINE_PICTURE_BYTES = 24 * 1024 * 1024
/** How deep lists and records may lie in each other, which those of ours do a few times. */
export const MAX_FILE_DEPTH = 32
/** Of one text that is typed together. */
export const MAX_FILE_TEXT_BYTES = 1024 * 1024
/** Stages, lanes, elements and assessments of one board. */
export const MAX_FILE_ENTRIES = 200_000
/** What was said on one board, as JSON. */
export const MAX_FILE_SPOKEN_BYTES = 48 * 1024 * 1024
/** Twice what is typed: in a file names may stand where there were ids, and are longer. */
export const MAX_FILE_COMMENT_CHARS = 2 * MAX_COMMENT_CHARS
/** Of one workshop; guests and members take part. A run has a time for each go at it. */
export const MAX_FILE_PARTICIPANTS = 2_000
export const MAX_FILE_RUNS = 500
export const MAX_FILE_RUN_TIMES = 500
export const MAX_FILE_MODERATORS = 100
export const MAX_FILE_HAND_OVERS = 10_000
export const MAX_FILE_PERSONAS = 2_000
export const MAX_FILE_PEOPLE = 10_000
export const MAX_FILE_PICTURES = 20_000
/** As it is sent, and what comes out of it. */
export const MAX_ARCHIVE_BYTES = 16 * 1024 * 1024 * 1024
export const MAX_UNPACKED_BYTES = 20 * 1024 * 1024 * 1024
/** Of ids that all boards of an archive name together, which are held at once. */
export const MAX_ARCHIVE_NAMES = 2_000_000
export const MAX_ARCHIVE_FILES = 200_000
export const MAX_ARCHIVE_BOARDS = 5_000
/** A file that was made, or sent and not brought in, is deleted after so long. */
export const FILE_JOB_MINUTES = 60
export const EXPORTS_BURST = 20
export const EXPORTS_PER_SECOND = 0.1
/** Of boards, that were begun and are not taken yet: each holds a board in the server's memory. */
export const MAX_OPEN_EXPORTS_PER_PERSON = 2
export const MAX_OPEN_EXPORTS = 8
/** A file is sent in parts of this size: each is short enough for a slow line, and for the memory of the server. */
export const FILE_PART_BYTES = 4 * 1024 * 1024
