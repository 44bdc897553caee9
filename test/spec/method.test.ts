import { expect, it } from 'vitest'
import { isTest, sourceFiles } from './source-files.ts'

/** The concepts of the method that the software carries: without the working formats, which are section K. */
const concepts = [...range(1, 41), ...range(46, 50)].map((number) => `M${number}`)

/** Without a test by now, and why. */
const waiting: Readonly<Record<string, string>> = {}

/** Where the name of a test, or of a case of one, begins: `'[J12] M7 …'`, `'[J71] … (M7)'`, `method: 'M4 …'`. */
const NAME = /(['"`])(?:\[[A-Z]\d+\] ?)+(.*?)\1|method: (['"`])(.*?)\3/g

const named = new Map<string, string[]>()
for (const { path, text } of sourceFiles('shared', 'server', 'client', 'test').filter(isTest))
  for (const [, , name = '', , method = ''] of text.matchAll(NAME))
    for (const [concept] of `${name} ${method}`.matchAll(/\bM\d+\b/g))
      named.set(concept, [...(named.get(concept) ?? []), `${path}: ${name || method}`])

it('[J94] every concept of the method is named by a test, or says what it waits for', () => {
  const missing = concepts.filter((concept) => !named.has(concept))
  for (const concept of missing)
    process.stdout.write(`${concept} has no test: ${waiting[concept] ?? 'nobody knows why'}\n`)
  expect(missing.filter((concept) => !(concept in waiting))).toEqual([])
})

it('[J94] tests name concepts that there are', () => {
  const known = new Set(range(1, 50).map((number) => `M${number}`))
  expect([...named].filter(([concept]) => !known.has(concept))).toEqual([])
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
