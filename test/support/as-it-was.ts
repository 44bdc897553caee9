import { afterAll, beforeAll } from 'vitest'

/*
 * Unit tests share processes: what one leaves behind would be there for whichever comes after it, and might hide a
 * failure or make one. So a file fails that leaves something of everybody's otherwise than found, and what stands in
 * for such things by `vi` has a process of its own (`vitest.config.ts`).
 */
const everybodys: readonly (readonly [string, object])[] = [
  ['globalThis', globalThis],
  ['process.env', process.env],
  ['Date', Date],
  ['Math', Math],
  ['String.prototype', String.prototype],
  ['Array.prototype', Array.prototype],
]

/** To look at them makes Node warn. */
const UNSEEN: ReadonlySet<string> = new Set(['localStorage', 'sessionStorage'])

let before: ReadonlyMap<string, unknown>
beforeAll(() => {
  before = everything()
})
afterAll(() => {
  const after = everything()
  const names = new Set([...before.keys(), ...after.keys()])
  const changed = [...names].filter((name) => !Object.is(before.get(name), after.get(name)))
  if (changed.length > 0) throw new Error(`left otherwise than found: ${changed.join(', ')}`)
})

function everything(): ReadonlyMap<string, unknown> {
  return new Map(everybodys.flatMap(([name, of]) => parts(of).map(([key, part]) => [`${name}.${key}`, part])))
}

// Read, not looked up: Node makes many of its globals when they are first read.
const parts = (of: object): [string, unknown][] =>
  Object.getOwnPropertyNames(of)
    .filter((key) => !UNSEEN.has(key))
    .map((key) => [key, Reflect.get(of, key)])
