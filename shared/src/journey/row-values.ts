import { ELEMENT_ID } from '../board/random-id.ts'
import { cleanLine, cleanProse, isVisible } from '../clean-text.ts'
import { MAX_DEPARTMENT_CHARS, MAX_LINKS_PER_ROW, MAX_SOURCE_CHARS } from '../limits.ts'
import { type Read, readList, readMatch, readOrNull, readWhole } from '../read-value.ts'
import { isRefused } from './checks/refusal.ts'
import { checkSource } from './checks/text.ts'
import { dayNumber } from './parts/days.ts'
import { GRADES } from './row-choices.ts'
import type { Day } from './rows.ts'

/*
 * The single values of a row: `row-shape.ts` and `row-text.ts`, read by hand. Text is cleaned as it is there, so that
 * an older server, or one that takes more, gives nothing on that does not fit here.
 */
export const readId = readMatch(ELEMENT_ID)
export const readGrade = readOrNull(readWhole(...GRADES))

export const readDay: Read<Day> = (value) =>
  typeof value === 'string' && dayNumber(value) !== null ? value : undefined

const TIME_OF_DAY = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/
const DAY_CHARS = 10
/** A moment as the server writes it, `2027-01-31T10:20:30.456Z`. */
export const readMoment: Read<string> = (value) =>
  typeof value === 'string' &&
  TIME_OF_DAY.test(value.slice(DAY_CHARS)) &&
  dayNumber(value.slice(0, DAY_CHARS)) !== null
    ? value
    : undefined

const readCleaned =
  (clean: (text: string) => string, most: number): Read<string> =>
  (value) => {
    if (typeof value !== 'string') return undefined
    const text = clean(value)
    return text.length <= most ? text : undefined
  }

/** One line, which may be empty. */
export const readRowLine = (most: number): Read<string> => readCleaned(cleanLine, most)
/** Several lines, which may be empty. */
export const readProse = (most: number): Read<string> => readCleaned(cleanProse, most)

const where =
  (read: Read<string>, isFit: (text: string) => boolean): Read<string> =>
  (value) => {
    const text = read(value)
    return text !== undefined && isFit(text) ? text : undefined
  }

/** One line with something to see. */
export const readLine = (most: number): Read<string> => where(readRowLine(most), isVisible)
export const readNeededProse = (most: number): Read<string> => where(readProse(most), (text) => text !== '')
/** No address that is not safe to open. */
export const readSource: Read<string> = where(
  readRowLine(MAX_SOURCE_CHARS),
  (text) => !isRefused(checkSource(text, MAX_SOURCE_CHARS)),
)
export const readDepartment: Read<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= MAX_DEPARTMENT_CHARS ? value : undefined

/** Whoever asks for rows gets lists of their own. */
export const readOwnList = readList as <T>(read: Read<T>, most?: number, least?: number) => Read<T[]>

/** Each once. */
export const readIds =
  (least = 0): Read<string[]> =>
  (value) => {
    const ids = readOwnList(readId, MAX_LINKS_PER_ROW, least)(value)
    return ids && new Set(ids).size === ids.length ? ids : undefined
  }
