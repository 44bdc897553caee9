import { expect, it } from 'vitest'
import { peer } from '../../editor/testing/peers.ts'
import { editorsOf } from './editors-of.ts'

it('[P210] the inspector names those who type in an element or have it in hand, each once', () => {
  const types = peer({ caret: { id: 'a', anchor: 0, head: 0 } })
  const resizes = peer({
    clientId: 8,
    name: 'Cat',
    gesture: { kind: 'resize', id: 'a', at: [0, 0], size: [9, 9] },
  })
  const looks = peer({ clientId: 9, name: 'Dan', selection: ['a'] })
  expect(editorsOf([types, { ...types, clientId: 10 }, resizes, looks], 'a')).toEqual(['Bob', 'Cat'])
  expect(editorsOf([types], 'b')).toEqual([])
})
