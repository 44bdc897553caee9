import { encodeUtf8 } from 'lib0/string'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeState, fillDocument, stateOf } from '../board/board-state.ts'
import { initBoard } from '../board/document.ts'
import { applyEdits } from '../board/edits.ts'
import { readBoard } from '../board/read.ts'
import { sampleJourney } from '../journey/sample/sample-journey.ts'
import { sampleRows } from '../journey/sample/sample-rows.ts'
import type { AnyRow } from '../journey/row-state.ts'
import { wholeRows } from '../journey/testing/whole-rows.ts'
import { BoardFile } from './board-file.ts'
import { readBoardFile } from './import/read-board-file.ts'
import { renameRow } from './import/rename-row.ts'
import { renameSpoken } from './import/rename-spoken.ts'
import { type Renames, renameState } from './import/renames.ts'
import { fileText, randomBoardFile } from './testing/random-board-file.ts'

const bytes = encodeUtf8
const everybody: Renames = {
  personas: new Map(),
  departments: new Map(),
  pictures: new Map(),
  rows: new Map(),
  spoken: new Map(),
  members: new Map(['ann', 'bob', 'cat'].map((id) => [id, id])),
  outside: new Map(),
}

describe('a board that goes out and comes back', () => {
  it('[F10] is the same, element by element, row by row, with all that was said: 200 boards', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { state, rows, spoken, around, pictures, text } = randomBoardFile(seed)
      const read = readBoardFile(bytes(text))
      const doc = new Y.Doc()
      fillDocument(doc, renameState(read.state, everybody))
      expect(encodeState(stateOf(doc)), `seed ${seed}`).toBe(encodeState(state))
      expect(read.rows.map((row) => renameRow(row, everybody))).toEqual(rows)
      expect(renameSpoken(read.spoken, everybody)).toEqual(spoken)
      expect(read.pictures).toEqual(pictures.map(({ id, type, data }) => ({ id, type, data })))
      expect(read.portraits).toEqual(around.portraits.map(({ persona, data }) => ({ persona, data })))
      expect(around.personas).toMatchObject(read.personas)
      expect(read.departments).toEqual(around.departments)
      expect(read.leftOut).toEqual({})
      doc.destroy()
    }
  })

  it('[F10] is the same for the sample journey, in both languages', () => {
    for (const locale of ['de', 'en'] as const) {
      const [personas, departments] = [
        ['p1', 'p2'],
        ['development', 'sales'],
      ]
      const doc = new Y.Doc()
      initBoard(doc)
      applyEdits(doc, sampleJourney(locale).edits(personas, { sample: 's', today: '2026-11-26' }), 'create')
      const given = sampleRows({ locale, sample: 's', personas, departments, today: '2026-11-26' })
      const at = '2026-11-26T07:18:17.123Z'
      const meta = { author: null, createdAt: at, changedAt: at }
      const rows = given.map(
        ({ id, kind, body }, i) => Object.assign({}, body, meta, { kind, id, version: i + 1 }) as AnyRow,
      )
      const read = readBoardFile(bytes(fileText(stateOf(doc), rows)))
      const back = new Y.Doc()
      fillDocument(back, read.state)
      expect(readBoard(back)).toEqual(readBoard(doc))
      expect(read.rows).toEqual(rows)
      expect(read.personas.map(({ id, name }) => [id, name])).toEqual([
        ['p1', 'Petra'],
        ['p2', 'Paul'],
      ])
    }
  })

  it('[F78] keeps the place in a team of somebody who is forgotten since', () => {
    const forgotten = { ...wholeRows.team, person: null, name: '', author: null }
    const read = readBoardFile(bytes(fileText(randomBoardFile(0).state, [forgotten])))
    expect([read.rows, read.leftOut]).toEqual([[forgotten], {}])
    expect(renameRow(forgotten, everybody)).toEqual(forgotten)
  })

  it('[F11] keeps what this program does not know, wherever in the document', () => {
    const text = fileText(
      {
        format: 1,
        meta: { schema: 1, newer: { a: [1] } },
        stages: { s1: { fields: { name: 'Kauf', order: 'a0', mood: 'good' } } },
        lanes: {},
        elements: {
          e1: { fields: { kind: 'hologram', depth: 3 }, texts: { caption: 'Ahoi' } },
          e2: { fields: { kind: 'note', 'glow:left': true }, texts: { text: 'x', whisper: 'y' } },
        },
        assessments: { 'e2:p1:certainty': 0.5 },
      },
      [],
    )
    const { state } = readBoardFile(bytes(text))
    const doc = new Y.Doc()
    fillDocument(doc, state)
    expect(JSON.parse(text).document).toEqual(
      JSON.parse(JSON.stringify({ ...stateOf(doc), format: undefined })),
    )
  })

  it('[F12] is what the published description of the format says', () => {
    for (let seed = 0; seed < 60; seed++) {
      const found = BoardFile.safeParse(JSON.parse(randomBoardFile(seed).text))
      expect(found.error?.issues ?? [], `seed ${seed}`).toEqual([])
    }
  })

  it('[F16] takes over the names of here: personas, departments, pictures, rows and people', () => {
    const renames: Renames = {
      personas: new Map([['p1', 'q1']]),
      departments: new Map([['sales', 'vertrieb']]),
      pictures: new Map([['a1', 'b1']]),
      rows: new Map([
        ['ev', 'EV'],
        ['m', 'M'],
      ]),
      spoken: new Map(),
      members: new Map([['ann', 'annHere']]),
      outside: new Map([['bobbobbobbobbobb', 'Bob']]),
    }
    const renamed = renameState(
      {
        format: 1,
        meta: { 'dismissed:no-measure:e1:p1': 'weil' },
        stages: {},
        lanes: { l: { fields: { kind: 'department', department: 'sales' } } },
        elements: {
          e1: {
            fields: {
              kind: 'touchpoint',
              department: 'sales',
              supporting: ['sales', 'it'],
              customersAsked: { answer: 'yes', evidence: 'ev' },
              'outcome:o': { type: 'won', evidence: 'ev' },
            },
          },
          e2: { fields: { kind: 'image', asset: 'a1' } },
          e3: { fields: { kind: 'note', department: null } },
        },
        assessments: { 'e1:p1:experience': 2, 'e1:any:experience': 1 },
      },
      renames,
    )
    expect(renamed).toMatchObject({
      meta: { 'dismissed:no-measure:e1:q1': 'weil' },
      lanes: { l: { fields: { department: 'vertrieb' } } },
      elements: {
        e1: {
          fields: {
            department: 'vertrieb',
            supporting: ['vertrieb', 'it'],
            customersAsked: { evidence: 'EV' },
            'outcome:o': { evidence: 'EV' },
          },
        },
        e2: { fields: { asset: 'b1' } },
        e3: { fields: { department: null } },
      },
      assessments: { 'e1:q1:experience': 2, 'e1:any:experience': 1 },
    })
    const { rows } = randomBoardFile(3)
    const measure = { ...mustBe(rows, 'measure'), id: 'm', owner: 'bobbobbobbobbobb', author: 'ann' }
    expect(renameRow(measure, renames)).toMatchObject({
      id: 'M',
      author: 'annHere',
      owner: 'Bob',
      department: 'vertrieb',
    })
    expect(renameRow({ ...measure, owner: 'nobodynobodynobo', author: 'bob' }, renames)).toMatchObject({
      author: null,
      owner: null,
      ownership: null,
    })
  })

  it('[F17] names nobody where the reader may not know them', () => {
    const { state, rows } = randomBoardFile(1)
    expect(fileText(state, rows, { people: null })).not.toContain('"people"')
  })
})

function mustBe(rows: readonly AnyRow[], kind: 'measure') {
  const found = [...rows, ...Array.from({ length: 30 }, (_, i) => randomBoardFile(i).rows).flat()].find(
    (row) => row.kind === kind,
  )
  if (found?.kind !== kind) throw new Error(`there is no ${kind}`)
  return found
}
