import { can } from '@wegpunkt/shared/access/roles'
import { coverage } from '@wegpunkt/shared/journey/coverage'
import { handovers } from '@wegpunkt/shared/journey/handovers'
import { journeyOf, noteOn, touchpoint } from '@wegpunkt/shared/journey/testing/journeys'
import { describe, expect, it } from 'vitest'
import { chainsOf } from './chains.ts'
import { siloMatrix } from './silo-matrix.ts'
import { voicesOf } from './use-voices.ts'

const by = (id: string, department: string | null, fields: object = {}) =>
  touchpoint(id, { department, ...fields })

describe('the matrix of handovers', () => {
  const { board } = journeyOf({
    elements: [
      by('a', 'sales', { at: [0, 0], handovers: { b: { owner: 'Ann', agreement: '' } } }),
      by('b', 'logistics', { at: [300, 0] }),
      by('c', 'sales', { at: [600, 0] }),
      by('d', 'logistics', { at: [900, 0] }),
      by('e', 'gone', { at: [1200, 0] }),
      by('f', null, { at: [1500, 0] }),
    ],
  })
  const matrix = siloMatrix(handovers(board), ['logistics', 'service', 'sales'])

  it('[P280] M21 counts who hands over to whom, and how many of it nobody answers for', () => {
    expect(matrix.cellOf('sales', 'logistics')).toEqual({ from: 'sales', to: 'logistics', count: 2, open: 1 })
    expect(matrix.cellOf('logistics', 'sales')).toMatchObject({ count: 1, open: 1 })
    expect(matrix.cellOf('sales', 'sales')).toBeNull()
  })

  it('[P280] M20 has the departments in their usual order, and a former one as well, after them', () => {
    expect(matrix.departments).toEqual(['logistics', 'sales', 'gone'])
    expect(matrix.cellOf('logistics', 'gone')).toMatchObject({ count: 1 })
  })

  it('[P280] M21 a step without a department is no handover and is told apart', () => {
    expect(handovers(board).unknown).toEqual([{ from: 'e', to: 'f' }])
    expect(handovers(board).handovers).toHaveLength(4)
  })
})

describe('whose voice is missing', () => {
  const cards = [by('a', 'logistics'), by('b', 'logistics'), by('c', 'sales')]
  const covered = (people: { department: string }[], ...notes: [string, object][]) => {
    const { board, rows, today } = journeyOf({ elements: [...cards, ...notes] })
    return coverage({ board, rows: { ...rows, voices: voicesOf(people) }, today })
  }
  const two = [{ department: 'logistics' }, { department: 'logistics' }]

  it('[P281] M23 is told by department: at how many of its touchpoints it has said nothing', () => {
    const [logistics] = covered(two, noteOn('a', 'n', { department: 'logistics' }))
    expect(logistics).toEqual({
      department: 'logistics',
      touchpoints: 2,
      voice: { notes: 1, silent: ['b'] },
    })
  })

  it('[P281] M23 below two people there is no number', () => {
    const [logistics] = covered(two.slice(1), noteOn('a', 'n', { department: 'logistics' }))
    expect(logistics?.voice).toBeNull()
  })

  it('[P281] M23 who moderates sees it at once, who edits has to ask for it', () => {
    expect([can('moderator', 'voices.read'), can('editor', 'voices.read')]).toEqual([true, false])
  })
})

it('[P282] M27 what most hangs on comes first; what nothing hangs on is not listed', () => {
  const needs = (...ids: string[]) => ({ dependsOn: Object.fromEntries(ids.map((id) => [id, true])) })
  const { board } = journeyOf({
    elements: [
      by('order', 'sales'),
      by('part', 'logistics', needs('order')),
      by('box', 'logistics', needs('part')),
      by('news', 'marketing'),
    ],
  })
  expect(chainsOf(board).map(({ cause, broken }) => [cause, broken])).toEqual([
    ['order', 2],
    ['part', 1],
  ])
})

it('[P400] M27 a circle of all cards of a large board is counted at once, and breaks as a whole', () => {
  const { board } = journeyOf({
    elements: Array.from({ length: 5_000 }, (_, i) =>
      by(`t${i}`, null, { dependsOn: { [`t${(i + 1) % 5_000}`]: true } }),
    ),
  })
  const began = performance.now()
  const chains = chainsOf(board)
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(chains).toHaveLength(5_000)
  expect(new Set(chains.map(({ broken }) => broken))).toEqual(new Set([4_999]))
})
