import * as fc from 'fast-check'

const anything = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 0, 1, 6, 2.5, '', 'x', true, [], {}, 'viewer', 'en'),
  fc.jsonValue({ maxDepth: 1 }),
)

/** A copy of what JSON can say in which one value, at whatever depth, is another or gone. */
export const spoilt = (whole: unknown, others: fc.Arbitrary<unknown> = anything): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...pathsIn(whole)), others).map(([path, value]) => {
    const copy = { it: JSON.parse(JSON.stringify(whole)) } as Record<string, unknown>
    let at = copy
    const [last, ...before] = ['it', ...path].map(String).toReversed()
    for (const key of before.toReversed()) at = at[key] as Record<string, unknown>
    if (value === undefined) delete at[last ?? '']
    else at[last ?? ''] = value
    return copy['it']
  })

const pathsIn = (whole: unknown): readonly (readonly string[])[] => {
  const paths: string[][] = []
  const walk = (value: unknown, path: string[]): void => {
    paths.push(path)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  walk(whole, [])
  return paths
}
