import type { Feeling } from '@wegpunkt/shared/board/schema'

const MOST = 2

/** The nearest whole number; a half goes away from zero, on both sides of it. */
export const wholeOf = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0

/** The nearest of the five feelings: what is equally far from zero is called and coloured equally strongly. */
export const feelingOf = (value: number): Feeling => Math.max(-MOST, Math.min(MOST, wholeOf(value)))
