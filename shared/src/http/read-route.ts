import type { Read } from '../read-value.ts'
import type { OutputOf, Route } from './route.ts'

/** A route of the contract with an answer that is read by hand: to whoever calls it, the same. */
export function readRoute<R extends Route>(route: Pick<R, 'method' | 'path'>, answer: Read<OutputOf<R>>): R {
  const parse = (value: unknown): OutputOf<R> => {
    const answered = answer(value)
    if (answered === undefined) throw new Error(`${route.path} answered something else`)
    return answered
  }
  return { ...route, output: { parse } } as unknown as R
}
