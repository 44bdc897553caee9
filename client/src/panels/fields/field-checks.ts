import type { Refusal } from '@wegpunkt/shared/journey/checks/refusal'
import { checkOptionalLine, checkProse, checkSource } from '@wegpunkt/shared/journey/checks/text'
import { MAX_METHOD_CHARS, MAX_NAME_CHARS, MAX_SOURCE_CHARS, MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'

type Check = (typed: string) => string | Refusal

/** What may also be left empty. */
export const line: Check = (typed) => checkOptionalLine(typed, MAX_METHOD_CHARS)
export const name: Check = (typed) => checkOptionalLine(typed, MAX_NAME_CHARS)
export const source: Check = (typed) => checkSource(typed, MAX_SOURCE_CHARS)
export const noteText: Check = (typed) => checkOptionalLine(typed, MAX_TEXT_CHARS)

/** Of several lines; what is nothing but space is nothing. */
export const prose: Check = (typed) => checkProse(typed.trim(), MAX_TEXT_CHARS)
