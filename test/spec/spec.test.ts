import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

/** A rule of shared/SPEC.md: `- **B7** A removal wins …`. */
const spec = readFileSync(join(root, 'shared/SPEC.md'), 'utf8')
const rules = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\* (.*)$/gm)].map(([, number = '', text = '']) => ({
  number,
  text,
}))
const numbers = new Set(rules.map(({ number }) => number))

/** What tests cite, where the name of a test begins: `'[B7] …'`. */
const tests = sourceFiles('shared', 'server', 'client', 'test').filter(({ path }) =>
  /\.(test|contract)\.tsx?$/.test(path),
)
const cited = new Map<string, string>()
for (const { path, text } of tests)
  for (const [citations] of text.matchAll(/['"`](?:\[[A-Z]\d+\] ?)+/g))
    for (const [, number = ''] of citations.matchAll(/\[([A-Z]\d+)\]/g)) cited.set(number, path)

it('[X1] every rule of the specification has a test that cites it', () => {
  expect([...numbers].filter((number) => !cited.has(number))).toEqual([])
})

it('[X1] every rule that a test cites is in the specification', () => {
  expect([...cited].filter(([number]) => !numbers.has(number))).toEqual([])
})

it('[X1] a number means one rule, which is a sentence', () => {
  const all = rules.map(({ number }) => number)
  expect(all.filter((number, i) => all.indexOf(number) !== i)).toEqual([])
  expect(rules.filter(({ text }) => !/^[A-Z`0-9].*\.$/.test(text))).toEqual([])
})

it('[X1] every test says which rule it proves', () => {
  const title = /^\s*(?:it|test)(?:\.(?:only|skip|fails|concurrent))?\(\s*(['"`])(?!\[[A-Z]\d+\] )(.*)/gm
  const without = tests.flatMap(({ path, text }) =>
    [...text.matchAll(title)].map(([, , name]) => `${path}: ${name}`),
  )
  expect(without).toEqual([])
})
