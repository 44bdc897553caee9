import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard } from '../board/document.ts'
import { applyEdits } from '../board/edits.ts'
import { readBoard } from '../board/read.ts'
import { emptyJourney } from './new-board.ts'

const open = (locale: 'de' | 'en', departments: readonly string[]) => {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, emptyJourney(locale, departments), null)
  return readBoard(doc)
}

it('[J3] a new board has five stages in the order of the customer, in the language of who made it', () => {
  const names = (locale: 'de' | 'en') => [...open(locale, []).stages.values()].map(({ name }) => name)
  expect(names('en')).toEqual(['Notice', 'Compare', 'Buy', 'Use', 'Recommend'])
  expect(names('de')).toEqual(['Aufmerksam werden', 'Vergleichen', 'Kaufen', 'Nutzen', 'Weiterempfehlen'])
  expect([...open('de', []).stages.values()].map(({ purchase }) => purchase)).toEqual([
    'before',
    'before',
    'at',
    'after',
    'after',
  ])
})

it('[J3] a new board has lanes for the customer, each department, backstage and ideas, and nothing else', () => {
  const board = open('de', ['development', 'sales'])
  expect([...board.lanes.values()].map(({ kind, department }) => department ?? kind)).toEqual([
    'doing',
    'thinking',
    'feeling',
    'curve',
    'development',
    'sales',
    'backstage',
    'ideas',
  ])
  expect([board.elements.size, board.assessments.size, board.skipped]).toEqual([0, 0, 0])
})

it('[J3] two new boards share no id', () => {
  const ids = [...emptyJourney('en', ['sales']), ...emptyJourney('en', ['sales'])].map((edit) => edit)
  const added = ids.flatMap((edit) => (edit.do === 'add' ? [edit.id] : []))
  expect(new Set(added).size).toBe(24)
})
