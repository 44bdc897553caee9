import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard } from '../board/document.ts'
import { applyEdits } from '../board/edits.ts'
import { readBoard } from '../board/read.ts'
import { Touchpoint } from '../board/schema.ts'
import { PersonaFields } from '../http/persona-routes.ts'
import { internalJourney, internalPersona } from './internal-journey.ts'
import { titleHints } from './title-hints.ts'

const departments = ['development', 'sales'] as const
const open = (locale: 'de' | 'en') => {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, internalJourney(locale, departments), null)
  return readBoard(doc)
}

it('[J91] M19 an internal journey has the stages of handing work over and a lane a department', () => {
  const board = open('de')
  expect([...board.stages.values()].map(({ name, purchase }) => [name, purchase])).toEqual([
    ['Anfragen', undefined],
    ['Absprechen', undefined],
    ['Warten', undefined],
    ['Übernehmen', undefined],
    ['Weiterarbeiten', undefined],
    ['Rückmelden', undefined],
  ])
  expect([...open('en').stages.values()].map(({ name }) => name)[3]).toBe('Take over')
  const lanes = [...board.lanes.values()].map(({ kind, department }) => department ?? kind)
  expect(lanes).toEqual(['doing', 'thinking', 'feeling', 'curve', ...departments, 'backstage', 'ideas'])
  expect(board.skipped).toBe(0)
})

it.each(['de', 'en'] as const)(
  '[J91] M19 each stage has a touchpoint with colleagues, told by who goes on with the work (%s)',
  (locale) => {
    const board = open(locale)
    const touchpoints = [...board.elements.values()]
    expect(touchpoints.map((element) => 'stage' in element && element.stage)).toEqual([
      ...board.stages.keys(),
    ])
    for (const element of touchpoints) {
      const touchpoint = Touchpoint.parse(element)
      expect(touchpoint).toMatchObject({ contactWith: 'staff', department: null })
      expect(touchpoint.title).toMatch(/^(Ich|I) /u)
    }
    expect(titleHints(board, [])).toEqual([])
  },
)

it.each(['de', 'en'] as const)('[J91] M19 whose journey it is is a colleague (%s)', (locale) => {
  const persona = internalPersona(locale)
  expect(PersonaFields.parse(persona)).toEqual(persona)
  expect(persona.type).toBe('internal')
})
