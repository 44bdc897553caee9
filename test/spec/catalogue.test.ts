import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isTest, root, sourceFiles } from './source-files.ts'

/** The failures that relays of this kind have had: how many of each letter. Those about Redis come with Redis. */
const known = { D: 12, V: 10, P: 19, S: 8, A: 9 }
const entries = Object.entries(known).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
)

const parenthesised = /\(([^()]*\b[DVPSA]\d[^()]*)\)/g
const entryOrRange = /\b([DVPSA])(\d+)(?:–\1(\d+))?\b/g

/** The entries that stand in parentheses, ranges included: "(D4, P1–P3)". */
function cited(text: string): string[] {
  return [...text.matchAll(parenthesised)].flatMap(([, inside = '']) =>
    [...inside.matchAll(entryOrRange)].flatMap(([, letter = '', first = '', last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${letter}${Number(first) + i}`),
    ),
  )
}

it('[X5] every entry of the failure catalogue has a test that cites it, or a rule that says why it cannot occur', () => {
  const tests = sourceFiles('shared', 'server', 'client', 'test').filter(isTest)
  const testNames = tests.flatMap(({ text }) => text.match(/['"`]\[[A-Z]\d+\] .*/g) ?? [])
  const spec = readFileSync(join(root, 'shared', 'SPEC.md'), 'utf8')
  const impossible = spec.slice(spec.indexOf('### Not possible here'), spec.indexOf('## S · Storage'))
  const found = new Set([...testNames.flatMap(cited), ...cited(impossible)])
  expect(entries.filter((entry) => !found.has(entry))).toEqual([])
})
