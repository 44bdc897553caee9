import { initBoard, rootOf } from '@wegpunkt/shared/board/document'
import { readBoard } from '@wegpunkt/shared/board/read'
import { hostileValue, nearlyRight } from '@wegpunkt/shared/board/testing/hostile-values'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { departmentsOfBoard } from '@wegpunkt/shared/links/named-departments'
import { type ShowRule, showAll } from '@wegpunkt/shared/links/show-rule'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Projection } from './projection.ts'
import { SourceBoard } from './source-board.ts'
import { randomRule, randomUpdates, shownIn, shownOf } from './testing.ts'

/** A viewer who has the beginning and every change after it. */
function follow(projection: Projection): {
  doc: Y.Doc
  heard: Uint8Array[]
  hear(update: Uint8Array | null): void
} {
  const doc = new Y.Doc()
  const heard = [projection.since(0)]
  Y.applyUpdate(doc, projection.since(0))
  return {
    doc,
    heard,
    hear(update) {
      if (!update) return
      heard.push(update)
      Y.applyUpdate(doc, update)
    },
  }
}

const whole = (projection: Projection): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, projection.since(0))
  return doc
}

const placed = { at: [10, 10], size: [120, 120], order: 'a1', stage: 's' }
const text = (words: string): Y.Text => new Y.Text(words)

/** A board with a lane that is shown and one that is not. */
function twoLanes(): {
  doc: Y.Doc
  source: SourceBoard
  readonly commit: (change: () => void) => ReturnType<SourceBoard['apply']>
} {
  const doc = new Y.Doc()
  initBoard(doc)
  doc.transact(() => {
    rootOf(doc, 'stages').set('s', new Y.Map(Object.entries({ name: 'Kauf', order: 'a1' })))
    for (const id of ['open', 'kept'])
      rootOf(doc, 'lanes').set(id, new Y.Map(Object.entries({ kind: 'free', name: id, order: 'a1' })))
  })
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const source = new SourceBoard(copy)
  const commit = (change: () => void) => {
    const before = Y.encodeStateVector(doc)
    doc.transact(change)
    return source.apply([Y.encodeStateAsUpdate(doc, before)])
  }
  return { doc, source, commit }
}

const onlyOpen: ShowRule = { lanes: ['open'], personas: ['eva'], people: false, quotes: false }

describe('the projection of a board', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i + 1))(
    '[N21] written change by change comes to the same as written at once, with seed %i',
    (seed) => {
      const { updates, doc } = randomUpdates(seed, 120)
      const random = createRandom(seed)
      const rules = [randomRule(random, doc), randomRule(random, doc), showAll(['any', 'ann'])]
      const copy = new Y.Doc()
      const source = new SourceBoard(copy)
      const shown = rules.map((rule) => {
        const projection = new Projection(source, rule)
        return { rule, projection, viewer: follow(projection) }
      })
      while (updates.length > 0) {
        const changes = source.apply(updates.splice(0, 1 + random.int(4)))
        for (const { projection, viewer } of shown) viewer.hear(projection.refresh(changes).update)
        if (random.chance(0.8) && updates.length > 0) continue
        for (const { rule, projection, viewer } of shown) {
          expect(shownIn(viewer.doc)).toEqual(shownOf(copy, rule))
          expect(shownIn(whole(projection))).toEqual(shownOf(copy, rule))
          expect(projection.elements.toSorted()).toEqual([...shownOf(copy, rule).elements.keys()].toSorted())
        }
      }
    },
  )

  it.each(Array.from({ length: 10 }, (_, i) => i + 1))(
    '[N117] says which departments are named in it, and when these are others, with seed %i',
    (seed) => {
      const { updates, doc } = randomUpdates(seed, 60)
      const source = new SourceBoard(new Y.Doc())
      const projection = new Projection(source, randomRule(createRandom(seed), doc))
      let named: readonly string[] = projection.departments
      for (const update of updates) {
        const { departments } = projection.refresh(source.apply([update]))
        expect(departments).not.toEqual(named)
        named = departments ?? named
        expect(new Set(named)).toEqual(departmentsOfBoard(readBoard(whole(projection))))
      }
    },
  )

  it('[N22] has nothing of anybody but the server, and only what readers know, whatever a client wrote', () => {
    const entry = fc.dictionary(
      fc.constantFrom(
        'kind',
        'at',
        'text',
        'title',
        'lane',
        'frame',
        'from',
        'to',
        'promise',
        'points',
        'extra',
      ),
      fc.oneof(nearlyRight, hostileValue),
    )
    const kinds = fc.constantFrom('note', 'touchpoint', 'connector', 'frame', 'image', 'ink')
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, entry), { maxLength: 6 }), (entries) => {
        const doc = new Y.Doc()
        const usual = { ...placed, lane: 'open', from: 'e0', to: 'e1', points: [], asset: 'x' }
        for (const [i, [kind, fields]] of entries.entries()) {
          const made = Object.entries(fields).map(([key, make]): [string, unknown] => [key, make()])
          const all = [...Object.entries({ kind, ...usual, extra: 'UNKNOWN-KEY' }), ...made]
          rootOf(doc, 'elements').set(`e${i}`, new Y.Map(all))
        }
        const projection = new Projection(new SourceBoard(doc), onlyOpen)
        expect(shownIn(whole(projection))).toEqual(shownOf(doc, onlyOpen))
        expect(Buffer.from(projection.since(0)).includes('UNKNOWN-KEY')).toBe(false)
        const clients = new Set(Y.decodeUpdate(projection.since(0)).structs.map(({ id }) => id.client))
        expect([...clients].every((client) => client === projection.client)).toBe(true)
        expect(readBoard(whole(projection)).skipped).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('[N23] a deleted text, what is replaced and what goes out of sight is in nothing that is sent afterwards', () => {
    const { doc, source, commit } = twoLanes()
    const projection = new Projection(source, onlyOpen)
    const elements = rootOf(doc, 'elements')
    const note = text('öffentlich GEHEIM-1')
    const send = (change: () => void) => projection.refresh(commit(change)).update
    send(() =>
      elements.set('n', new Y.Map(Object.entries({ kind: 'note', ...placed, lane: 'open', text: note }))),
    )
    send(() =>
      elements.set(
        'm',
        new Y.Map(Object.entries({ kind: 'note', ...placed, lane: 'open', text: text('GEHEIM-2') })),
      ),
    )
    send(() =>
      rootOf(doc, 'lanes').set(
        'open',
        new Y.Map(Object.entries({ kind: 'free', name: 'GEHEIM-3', order: 'a' })),
      ),
    )
    const clock = projection.clock
    const later = [
      send(() => note.delete(10, 9)),
      send(() => (elements.get('m') as Y.Map<unknown>).set('lane', 'kept')),
      send(() => (rootOf(doc, 'lanes').get('open') as Y.Map<unknown>).set('name', 'Kunde')),
      send(() =>
        elements.set(
          'x',
          new Y.Map(Object.entries({ kind: 'note', ...placed, lane: 'kept', text: text('GEHEIM-4') })),
        ),
      ),
      projection.since(0),
      projection.since(clock),
    ]
    for (const bytes of later) expect(Buffer.from(bytes ?? []).toString('utf8')).not.toContain('GEHEIM')
    expect(Buffer.from(projection.since(0)).toString('utf8')).toContain('öffentlich')
  })

  it('[N21] follows what was kept back and is gone, and what is a touchpoint no more', () => {
    const { doc, source, commit } = twoLanes()
    const projection = new Projection(source, onlyOpen)
    const elements = rootOf(doc, 'elements')
    const add = (id: string, fields: object) =>
      elements.set(id, new Y.Map(Object.entries({ ...placed, lane: 'open', ...fields })))
    const follows = (change: () => void): void => {
      projection.refresh(commit(change))
      expect(shownIn(whole(projection))).toEqual(shownOf(doc, onlyOpen))
    }
    follows(() => {
      add('frame', { kind: 'frame', lane: 'kept' })
      add('note', { kind: 'note', frame: 'frame' })
      add('card', { kind: 'touchpoint' })
      rootOf(doc, 'assessments').set('card:eva:experience', 2)
    })
    expect(projection.elements).toEqual(['card'])
    follows(() => elements.delete('frame'))
    expect(projection.elements.toSorted()).toEqual(['card', 'note'])
    follows(() => (elements.get('card') as Y.Map<unknown>).set('kind', 'note'))
    expect(rootOf(whole(projection), 'assessments').size).toBe(0)
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>[]]>([
    ['in a lane that is kept back', { kind: 'note', lane: 'kept' }, []],
    [
      'on a touchpoint there',
      { kind: 'note', lane: 'open', touchpoint: 'e1' },
      [{ kind: 'touchpoint', lane: 'kept' }],
    ],
    ['in a frame there', { kind: 'note', lane: 'open', frame: 'e1' }, [{ kind: 'frame', lane: 'kept' }]],
    [
      'in a frame in a frame there',
      { kind: 'text', lane: 'open', frame: 'e1' },
      [
        { kind: 'frame', lane: 'open', frame: 'e2' },
        { kind: 'frame', lane: 'kept', frame: 'e1' },
      ],
    ],
    [
      'a connector that leads there',
      { kind: 'connector', from: 'e1', to: 'e2' },
      [
        { kind: 'note', lane: 'open' },
        { kind: 'note', lane: 'kept' },
      ],
    ],
    [
      'a connector that ends beside everything',
      { kind: 'connector', from: 'e1', to: [10, 400] },
      [{ kind: 'note', lane: 'open' }],
    ],
    ['beside the grid, at its height', { kind: 'text', stage: null, lane: null, at: [-300, 20] }, []],
    ['in no stage', { kind: 'text', stage: null, lane: 'open', at: [0, 200] }, []],
    [
      'above the grid, but turned into it',
      { kind: 'shape', stage: null, lane: null, at: [0, -125], size: [400, 120], angle: 90 },
      [],
    ],
  ])('[N24] does not show what lies %s', (_, element, others) => {
    const { doc, source, commit } = twoLanes()
    const projection = new Projection(source, onlyOpen)
    const changes = commit(() => {
      for (const [i, fields] of [{ text: 'GEHEIM', ...element }, ...others].entries())
        rootOf(doc, 'elements').set(
          `e${i}`,
          new Y.Map(Object.entries({ ...placed, asset: 'x', points: [], ...fields })),
        )
    })
    projection.refresh(changes)
    expect(projection.elements).not.toContain('e0')
    expect(Buffer.from(projection.since(0)).toString('utf8')).not.toContain('GEHEIM')
    const everything = new Projection(source, showAll([]))
    expect(everything.elements).toContain('e0')
  })

  it('[N161] follows the root of a long chain of frames in as many steps as there are frames', () => {
    const { doc, source, commit } = twoLanes()
    const elements = rootOf(doc, 'elements')
    const frame = { ...placed, kind: 'frame', lane: 'open' }
    commit(() => {
      for (let i = 0; i < 2_000; i++) {
        const inside = i > 0 ? { frame: `f${i - 1}` } : {}
        elements.set(`f${i}`, new Y.Map(Object.entries({ ...frame, ...inside })))
      }
    })
    let steps = 0
    const { elementAt } = source
    Object.assign(source, { elementAt: (id: string) => (steps++, elementAt(id)) })
    const projection = new Projection(source, onlyOpen)
    expect(projection.elements).toHaveLength(2_000)
    for (const [lane, left] of [
      ['kept', 0],
      ['open', 2_000],
    ] as const) {
      const root = elements.get('f0') as Y.Map<unknown>
      projection.refresh(commit(() => root.set('lane', lane)))
      expect(projection.elements).toHaveLength(left)
    }
    expect(steps).toBeLessThan(60_000)
  })

  it('[N106] a lane that is added later is shown only where all are shown', () => {
    const { doc, source, commit } = twoLanes()
    const [chosen, everything] = [new Projection(source, onlyOpen), new Projection(source, showAll([]))]
    const changes = commit(() => {
      rootOf(doc, 'lanes').set('later', new Y.Map(Object.entries({ kind: 'free', name: 'NEU', order: 'a2' })))
      const card = { kind: 'note', ...placed, lane: 'later', text: text('SPÄTER') }
      rootOf(doc, 'elements').set('e', new Y.Map(Object.entries(card)))
    })
    for (const one of [chosen, everything]) one.refresh(changes)
    const said = (one: Projection): string => Buffer.from(one.since(0)).toString('utf8')
    expect(said(chosen)).not.toMatch(/NEU|SPÄTER/)
    expect(said(everything)).toMatch(/NEU/)
    expect(everything.elements).toContain('e')
  })

  it('[N25] shows people only where they are named, sources only with what customers said, and internal marks never', () => {
    const { doc, source, commit } = twoLanes()
    const card = {
      kind: 'touchpoint',
      ...placed,
      lane: 'open',
      title: text('Hotline'),
      'handover:n': { owner: 'NAME-1', agreement: 'we call', risk: 1 },
      'handover:gone': { owner: 'NAME-2', agreement: 'KEPT-1', risk: 1 },
      'outcome:o': {
        type: 'lost',
        count: 2,
        period: '',
        reasonStated: 'price',
        reasonFound: '',
        evidence: 'QUOTE-1',
      },
    }
    const all = (people: boolean, quotes: boolean): string => {
      const projection = new Projection(source, { ...onlyOpen, people, quotes })
      return Buffer.from(projection.since(0)).toString('utf8')
    }
    commit(() => {
      rootOf(doc, 'elements').set('t', new Y.Map(Object.entries(card)))
      rootOf(doc, 'elements').set(
        'n',
        new Y.Map(Object.entries({ kind: 'note', ...placed, lane: 'open', source: 'QUOTE-2', locked: true })),
      )
      for (const [key, value] of Object.entries({
        accountable: 'NAME-3',
        sponsor: 'NAME-4',
        'dismissed:x': 'KEPT-2',
        'off:KEPT-3': true,
        reviewBy: '2031-01-31',
      }))
        rootOf(doc, 'meta').set(key, value)
      rootOf(doc, 'assessments').set('t:eva:expectationText', 'shown')
      rootOf(doc, 'assessments').set('t:otto:expectationText', 'KEPT-4')
      rootOf(doc, 'assessments').set('t:eva:reviewBy', '2031-01-31')
    })
    for (const [people, quotes] of [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const) {
      const bytes = all(people, quotes)
      expect(['NAME-1', 'NAME-3', 'NAME-4'].map((name) => bytes.includes(name))).toEqual([
        people,
        people,
        people,
      ])
      expect(['QUOTE-1', 'QUOTE-2'].map((quote) => bytes.includes(quote))).toEqual([quotes, quotes])
      expect(bytes).toMatch(/we call/u)
      expect(bytes).not.toMatch(/KEPT|NAME-2|2031/u)
    }
  })
})
