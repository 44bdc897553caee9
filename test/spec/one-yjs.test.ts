import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')

it('[R61] there is one Yjs, of version 13, and no other implementation of it (V9)', () => {
  const versions = new Set([...lock.matchAll(/^ {2}'?yjs@([\d.]+)/gm)].map(([, version]) => version))
  expect([...versions]).toEqual([expect.stringMatching(/^13\./)])
  expect(lock).not.toMatch(/^ {2}'?(?:y-crdt|ywasm|yrs|@y\/y|y-octo|@y-octo\/\S+)@/m)
})

it('[R61] no update of version 2 is read or written anywhere, so that none can be sent to us (P2)', () => {
  const version2 =
    /(?:applyUpdate|mergeUpdates|encodeStateAsUpdate|diffUpdate|decodeUpdate|convertUpdate\w*)V2/
  const users = sourceFiles('shared', 'server', 'client').filter(
    ({ path, text }) => !/\.test\.tsx?$/.test(path) && version2.test(text),
  )
  expect(users.map(({ path }) => path)).toEqual([])
})
