import type { Presence } from './presence.ts'

type Caret = NonNullable<Presence['caret']>

/**
 * From here on, the offsets of a caret count in the long text of its element, not in its text: far behind
 * whatever a text can hold, so that who does not know of long texts shows the caret at the end.
 */
export const LONG_TEXT_AT = 2 ** 24

export const isInLongText = ({ head }: Caret): boolean => head >= LONG_TEXT_AT
