import type { TFunction } from 'i18next'
import { expect, it } from 'vitest'
import { added, boardOf, card, note } from '../../editor/testing/boards.ts'
import { type Wording, rowWords } from './row-words.ts'
import { namesByElement } from './names-by-element.ts'
import { peer } from '../../editor/testing/peers.ts'

// As the catalogue would say it: the key, with what is put into it.
const t = ((key: string, values: Record<string, unknown> = {}) =>
  [key, ...Object.values(values)].join(' ')) as unknown as TFunction<['outline', 'editor']>
const wording = (personas: readonly string[] = []): Wording => ({
  t,
  personas,
  names: {
    stage: ({ name }) => name,
    lane: ({ kind }) => kind,
    department: (key) => key,
    channel: (key) => `channel ${key}`,
  },
})

it('[O14] a row says in words what the canvas shows: rating by persona, channel, event, what a connection leads to', () => {
  const board = boardOf(
    card('a', {
      title: 'Ad',
      channel: 'hotline',
      contact: 'indirect',
      status: 'planned',
      department: 'sales',
    }),
    card('b', { stage: 'buy', locked: true }),
    note('n', [0, 0], { text: ' loud ', event: 'disappointing', touchpoint: 'a' }),
    added('ab', { kind: 'connector', from: 'a', to: 'b', text: 'leads' }),
    added('frame', { kind: 'frame', title: 'Round one', at: [0, 900] }),
    note('inside', [0, 910], { frame: 'frame' }),
    added('cat', { kind: 'image', asset: 'x', at: [0, 1_200] }),
    { do: 'assess', touchpoint: 'a', persona: 'p', to: { experience: 2 } },
    { do: 'assess', touchpoint: 'a', persona: 'q', to: { experience: -1 } },
  ).document.store.get()
  const say = (id: string, isNested = false) => rowWords(board, id, wording(['p', 'q']), isNested)
  expect(say('a')).toMatchObject({
    title: 'Ad',
    feelings: [2, -1],
    department: 'sales',
    details: ['channel hotline', 'outline:row.indirect', 'outline:row.status.planned'],
  })
  expect(say('b')).toMatchObject({
    title: 'outline:row.untitled',
    isEmpty: true,
    feelings: [null],
    details: ['outline:row.locked'],
  })
  expect(say('n')).toMatchObject({ title: 'loud', event: 'disappointing', feelings: [] })
  expect(say('ab', true)?.title).toBe('outline:row.lineTo editor:kinds.touchpoint: leads')
  expect(say('ab')?.title).toBe('outline:row.lineBetween Ad editor:kinds.touchpoint: leads')
  expect(say('frame')).toMatchObject({ title: 'Round one', details: ['outline:row.inside 1'] })
  expect(say('cat')).toMatchObject({ title: 'outline:row.image', isEmpty: true })
  expect(say('gone')).toBeNull()
})

it('[O15] a row names who else types there, has it in hand or selected, each once', () => {
  const names = namesByElement([
    peer({ name: 'Bob', selection: ['a'], caret: { id: 'a', anchor: 0, head: 0 } }),
    peer({ name: 'Cat', selection: ['a', 'b'] }),
  ])
  expect(names.get('a')).toHaveLength(2)
  expect(names.get('b')).toHaveLength(1)
  expect(names.get('c')).toBeUndefined()
})
