import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTest, root, sourceFiles } from './source-files.ts'

const files = sourceFiles('client', 'server', 'shared', 'test')
const linesOf = ({ text }: { text: string }): number =>
  text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

describe('the architecture', () => {
  it('[X2] the top level has what ARCHITECTURE says and nothing else', () => {
    // Made by installing and by running, and not in the repository.
    const made = new Set(['node_modules', 'data'])
    const entries = readdirSync(root).filter((name) => !name.startsWith('.') && !made.has(name))
    expect(entries.toSorted()).toEqual([
      'README.md',
      'client',
      'package.json',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      'server',
      'shared',
      'test',
      'tsconfig.base.json',
    ])
  })

  it('[X2] no file has a name that says nothing', () => {
    const word = /(^|[-.])(utils?|helpers?|common|misc|managers?|handlers?)([-.]|$)/i
    const banned = files.filter(({ name }) => word.test(name) || /^(types|index)\.(ts|tsx|mjs)$/.test(name))
    expect(banned.map(({ path }) => path)).toEqual([])
  })

  it('[X2] files are kebab-case, components PascalCase', () => {
    const odd = files.filter(({ name }) => {
      const base = name.replace(/(\.(test|contract|d|config|module))?\.(ts|tsx|mjs|css)$/, '')
      const isComponent = /\.(tsx|module\.css)$/.test(name) && /^[A-Z][A-Za-z0-9]*$/.test(base)
      return !isComponent && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(base)
    })
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  it('[X3] no file is longer than 250 lines, and no test longer than 400', () => {
    const long = files.filter((file) => linesOf(file) > (isTest(file) ? 400 : 250))
    expect(long.map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([])
  })

  it('[X3] files are short: at most 90 lines in the median, 200 at the 90th percentile', () => {
    const lengths = files
      .filter((file) => !isTest(file))
      .map(linesOf)
      .toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200)
  })
})
