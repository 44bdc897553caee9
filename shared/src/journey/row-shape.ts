import { z } from 'zod'
import { ELEMENT_ID } from '../board/random-id.ts'
import { MAX_DEPARTMENT_CHARS, MAX_LINKS_PER_ROW } from '../limits.ts'
import { GRADES } from './row-choices.ts'

/** A key that may be missing when a row is added, and what it is then. */
type Other = readonly [type: z.ZodType, otherwise: unknown]
type Needed = Readonly<Record<string, z.ZodType>>
type Others = Readonly<Record<string, Other>>
type TypesOf<O extends Others> = { [K in keyof O]: O[K][0] }
type DefaultsOf<O extends Others> = { [K in keyof O]: z.ZodDefault<O[K][0]> }

/**
 * The fields of a kind of row in three forms: as it is added, as single keys of it are changed (a key that is not
 * there stays as it is), and as it is given out.
 */
export function rowShape<N extends Needed, O extends Others>(needed: N, others: O) {
  const keys = Object.entries(others)
  const types = Object.fromEntries(keys.map(([key, [type]]) => [key, type])) as TypesOf<O>
  const filled = Object.fromEntries(
    keys.map(([key, [type, otherwise]]) => [key, type.default(otherwise as never)]),
  ) as DefaultsOf<O>
  return {
    add: z.object({ ...needed, ...filled }),
    change: z.object({ ...needed, ...types }).partial(),
    whole: z.object({ ...needed, ...types }),
    /** What counts for a key that a row was stored without. */
    otherwise: Object.fromEntries(keys.map(([key, [, otherwise]]) => [key, otherwise])),
  }
}

export const Grade = z.number().int().min(GRADES[0]).max(GRADES[1])
export const DayText = z.iso.date('It must be a day, such as 2027-01-31')
export const Id = z.string().regex(ELEMENT_ID)
export const DepartmentOfRow = z.string().min(1).max(MAX_DEPARTMENT_CHARS)

const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
/** Each once, in the order of the one who gave them. */
export const Ids = z.array(Id).max(MAX_LINKS_PER_ROW).refine(isOnce, 'One of them is named twice')
export const SomeIds = z
  .array(Id)
  .min(1, 'It needs at least one touchpoint')
  .max(MAX_LINKS_PER_ROW)
  .refine(isOnce, 'One of them is named twice')
