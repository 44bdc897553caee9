import { expect, it } from 'vitest'
import { compiledMegabytes } from './compiled-code.ts'

const heap = (types: readonly string[], nodes: readonly number[]) => ({
  snapshot: { meta: { node_fields: ['type', 'name', 'self_size'], node_types: [types, 'string', 'number'] } },
  nodes,
})

it('[L13] of a heap the compiled code is told apart', () => {
  const types = ['object', 'code', 'string']
  expect(compiledMegabytes(heap(types, [0, 7, 500, 1, 8, 2_000_000, 2, 9, 30, 1, 1, 500_000]))).toBe(2.5)
  expect(() => compiledMegabytes(heap(['object'], []))).toThrow('does not say what is code')
})
