import { describe, expect, it } from 'vitest'
import { rootNames } from '../board/document.ts'
import { Coverage } from './scan-coverage.ts'
import { clientRules, scanUpdate } from './scan.ts'
import { any, deletes, item, keyed, noDeletes, reference, update } from './testing/update-bytes.ts'

const rules = clientRules(rootNames)
const scan = (bytes: number[]) => scanUpdate(new Uint8Array(bytes), rules)

describe('what is covered', () => {
  const a = update([{ client: 1, clock: 0, structs: [keyed('a', 126), keyed('b', 126)] }])

  it('[W8] an update is new, then known', () => {
    const coverage = new Coverage()
    expect(coverage.fit(scan(a))).toBe('new')
    coverage.add(scan(a))
    expect(coverage.fit(scan(a))).toBe('known')
    expect([...coverage.stateVector()]).toEqual([1, 1, 2])
  })

  it('[W8] a deletion is new once', () => {
    const coverage = new Coverage()
    coverage.add(scan(a))
    const deletion = scan(update([], deletes([1, [0, 1]])))
    expect(coverage.fit(deletion)).toBe('new')
    coverage.add(deletion)
    expect(coverage.fit(deletion)).toBe('known')
    expect(coverage.newDeletes(scan(update([], deletes([1, [0, 2]]))))).toEqual([
      { client: 1, ranges: [1, 2] },
    ])
  })

  it('[W8] deletions come together, whatever lies between and beside them', () => {
    const coverage = new Coverage()
    coverage.add(scan(update([{ client: 1, clock: 0, structs: [[0, 40]] }])))
    const remove = (...ranges: [number, number][]): void =>
      coverage.add(scan(update([], deletes([1, ...ranges]))))
    remove([2, 2], [8, 2], [20, 5])
    remove([4, 1], [5, 1], [9, 12], [30, 1])
    const rest = coverage.newDeletes(scan(update([], deletes([1, [0, 40]]))))
    expect(rest).toEqual([{ client: 1, ranges: [0, 2, 6, 8, 25, 30, 31, 40] }])
  })

  it('[W8] one more deletion costs little, however many there were', () => {
    const coverage = new Coverage()
    const count = 500_000
    const remove = (ranges: number[]): void =>
      coverage.add({ clients: [], deletes: [{ client: 1, ranges }], deletesAt: 0 })
    remove(Array.from({ length: 2 * count }, (_, i) => 2 * i - (i % 2)))
    const started = Date.now()
    for (let i = 0; i < 400; i++) {
      remove([400 * i + 2, 400 * i + 3])
    }
    // Some fifty times what it takes; copying the list each time takes longer.
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  it.each<[string, number[]]>([
    ['structs before it are missing', update([{ client: 1, clock: 1, structs: [keyed('a', 126)] }])],
    [
      'a neighbour of another client is missing',
      update([{ client: 1, clock: 0, structs: [item(reference(2, 0), any(126))] }]),
    ],
    ['it deletes what is not there', update([], deletes([1, [0, 1]]))],
    [
      'two clients need each other in a circle',
      update([
        { client: 2, clock: 0, structs: [item(reference(1, 0), any(126))] },
        { client: 1, clock: 0, structs: [item(reference(2, 0), any(126))] },
      ]),
    ],
  ])('[W9] an update has a gap when %s', (_, bytes) => {
    expect(new Coverage().fit(scan(bytes))).toBe('gap')
  })

  it('[W9] an update costs the same however many clients there were before (S6)', () => {
    const coverage = new Coverage()
    for (let client = 0; client < 20_000; client++) {
      coverage.add(
        scan(
          update(
            [{ client: 2 ** 20 + client, clock: 0, structs: [[0, 5]] }],
            deletes([2 ** 20 + client, [1, 2]]),
          ),
        ),
      )
    }
    // What is asked of a client that the update does not name would be asked 20,000 times.
    const asked: number[] = []
    const clockOf = coverage.clockOf.bind(coverage)
    coverage.clockOf = (client) => {
      asked.push(client)
      return clockOf(client)
    }
    const edit = scan(
      update(
        [{ client: 1, clock: 0, structs: [item(reference(2 ** 20, 3), any(126))] }],
        deletes([2 ** 20, [3, 1]]),
      ),
    )
    expect(coverage.fit(edit)).toBe('new')
    coverage.add(edit)
    expect(asked.length).toBeLessThan(10)
  })

  it('[W9] clients may need each other within one update, in an order that exists', () => {
    const bytes = update([
      { client: 2, clock: 0, structs: [keyed('a', 126), item(reference(1, 0), any(126))] },
      { client: 1, clock: 0, structs: [item(reference(2, 0), any(126)), item(reference(2, 1), any(126))] },
    ])
    expect(new Coverage().fit(scan(bytes))).toBe('new')
    expect(scan([...bytes.slice(0, -noDeletes.length), ...deletes([2, [0, 2]])]).deletes).toHaveLength(1)
  })
})
