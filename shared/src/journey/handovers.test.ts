import { describe, expect, it } from 'vitest'
import { coverage } from './coverage.ts'
import { breaksWith, dependencyCycles, goneDependencies } from './dependencies.ts'
import { handovers } from './handovers.ts'
import { surveys } from './surveys.ts'
import { assessed, journeyOf, noteOn, touchpoint } from './testing/journeys.ts'

describe('handovers', () => {
  const { board } = journeyOf({
    elements: [
      touchpoint('ad', {
        department: 'marketing',
        handovers: { visit: { owner: 'cat', agreement: '', risk: 2 } },
      }),
      touchpoint('review', { contact: 'indirect' }),
      touchpoint('visit', { department: 'sales' }),
      touchpoint('offer', { department: 'sales', handovers: { box: { owner: ' ', agreement: 'a list' } } }),
      touchpoint('app', { department: 'development', status: 'planned' }),
      touchpoint('box', { department: 'logistics' }),
      touchpoint('unpack'),
      touchpoint('help', { department: 'service' }),
    ],
  })

  it('[J20] M21 are where the department changes; what others say hands nothing over', () => {
    expect(handovers(board).handovers).toEqual([
      {
        from: 'ad',
        to: 'visit',
        fromDepartment: 'marketing',
        toDepartment: 'sales',
        owner: 'cat',
        agreement: '',
        risk: 2,
      },
      {
        from: 'offer',
        to: 'box',
        fromDepartment: 'sales',
        toDepartment: 'logistics',
        owner: ' ',
        agreement: 'a list',
        risk: null,
      },
    ])
  })

  it('[J20] M21 those without an owner are listed', () => {
    expect(handovers(board).unowned.map(({ from }) => from)).toEqual(['offer'])
  })

  it('[J20] M21 a step without a department is unknown, and counted apart', () => {
    expect(handovers(board).unknown).toEqual([
      { from: 'box', to: 'unpack' },
      { from: 'unpack', to: 'help' },
    ])
  })

  it('[J20] M21 the matrix counts from where to where', () => {
    const departments = ['sales', 'logistics', 'sales', 'logistics', 'sales']
    const elements = departments.map((department, i) => touchpoint(`t${i}`, { department }))
    expect(handovers(journeyOf({ elements }).board).matrix).toEqual([
      { from: 'logistics', to: 'sales', count: 2 },
      { from: 'sales', to: 'logistics', count: 2 },
    ])
  })
})

describe('coverage by department', () => {
  const elements = [
    touchpoint('pay', { department: 'sales', supporting: ['logistics', 'logistics'] }),
    touchpoint('get', { department: 'logistics', supporting: ['logistics'] }),
    noteOn('pay', 'n1', { department: 'sales' }),
    noteOn('get', 'n2', { department: 'sales' }),
  ]
  const voices = (people: Record<string, number>) =>
    Object.entries(people).map(([department, count]) => ({ department, people: count }))

  it('[J21] M23 tells where a department works and has not had its say', () => {
    const journey = journeyOf({ elements, rows: { voices: voices({ sales: 3, logistics: 2 }) } })
    expect(coverage(journey)).toEqual([
      { department: 'logistics', touchpoints: 2, voice: { notes: 0, silent: ['pay', 'get'] } },
      { department: 'sales', touchpoints: 1, voice: { notes: 1, silent: [] } },
    ])
  })

  it('[J21] M23 below two people there are no numbers, as they would be about one person', () => {
    const journey = journeyOf({ elements, rows: { voices: voices({ sales: 1, logistics: 1 }) } })
    expect(coverage(journey).map(({ voice }) => voice)).toEqual([null, null])
    // Somebody said something and has left: that was one person, too.
    const left = journeyOf({ elements, rows: { voices: [] } })
    expect(coverage(left).find(({ department }) => department === 'sales')?.voice).toBeNull()
  })

  it('[J21] M23 where nobody of a department is, that it said nothing gives nobody away', () => {
    expect(coverage(journeyOf({ elements }))[0]).toEqual({
      department: 'logistics',
      touchpoints: 2,
      voice: { notes: 0, silent: ['pay', 'get'] },
    })
  })
})

describe('dependencies', () => {
  const chain = (links: Record<string, readonly string[]>) =>
    journeyOf({
      elements: Object.entries(links).map(([id, needs]) =>
        touchpoint(id, { dependsOn: Object.fromEntries(needs.map((need) => [need, true])) }),
      ),
    }).board

  it('[J22] M27 what breaks with a touchpoint is everything downstream, the nearest first', () => {
    const board = chain({ order: [], part: ['order'], check: ['part'], box: ['check', 'part'], news: [] })
    expect(breaksWith(board, 'order')).toEqual([
      { touchpoint: 'part', steps: 1 },
      { touchpoint: 'check', steps: 2 },
      { touchpoint: 'box', steps: 2 },
    ])
    expect(breaksWith(board, 'news')).toEqual([])
    expect(breaksWith(board, 'gone')).toEqual([])
  })

  it('[J22] M27 a circle is found, and breaks as a whole', () => {
    const board = chain({ a: ['c'], b: ['a'], c: ['b'], d: ['c'], e: ['f'], f: ['e'], g: [] })
    expect(dependencyCycles(board)).toEqual([
      ['a', 'b', 'c'],
      ['e', 'f'],
    ])
    expect(breaksWith(board, 'a').map(({ touchpoint }) => touchpoint)).toEqual(['b', 'c', 'd'])
    expect(dependencyCycles(chain({ a: [], b: ['a'], c: ['a', 'b'] }))).toEqual([])
  })

  it('[J22] M27 what depends on itself, by a broken client, counts for nothing', () => {
    const board = chain({ a: ['a'] })
    expect([dependencyCycles(board), breaksWith(board, 'a')]).toEqual([[], []])
  })

  it('[J22] M27 what is needed and gone is named', () => {
    expect(goneDependencies(chain({ a: ['x', 'b'], b: [] }))).toEqual([{ touchpoint: 'a', needs: 'x' }])
  })

  it('[J22] M27 a chain as long as a large board neither overflows nor stalls', () => {
    const links = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`t${i}`, [`t${(i + 1) % 5_000}`]]),
    )
    const board = chain(links)
    expect(dependencyCycles(board)[0]).toHaveLength(5_000)
    expect(breaksWith(board, 't0')).toHaveLength(4_999)
  })
})

it('[J23] M28 a persona is asked at each existing touchpoint that is not irrelevant; above two it is too often', () => {
  const cards = ['ask', 'pay', 'get'].map((id) => touchpoint(id, { surveyHere: true }))
  const journey = journeyOf({
    elements: [...cards, touchpoint('app', { surveyHere: true, status: 'missing' }), touchpoint('help')],
    assessments: [assessed('pay', { relevance: 'irrelevant' }, 'bob')],
  })
  expect(surveys(journey, 'ann')).toEqual({ touchpoints: ['ask', 'pay', 'get'], isTooMany: true })
  expect(surveys(journey, 'bob')).toEqual({ touchpoints: ['ask', 'get'], isTooMany: false })
})
