import { describe, expect, it } from 'vitest'
import { journeyOf, touchpoint } from './testing/journeys.ts'
import { titleHints } from './title-hints.ts'

const departments = [
  { key: 'sales', names: ['Vertrieb', 'Sales'] },
  { key: 'rd', names: ['F&E (Labor)'] },
  { key: 'none', names: [' '] },
]
const hintFor = (title: string) =>
  titleHints(journeyOf({ elements: [touchpoint('card', { title })] }).board, departments)[0] ?? null

describe('titles from inside', () => {
  it.each([
    ['Vertrieb ruft an', 'department', 'Vertrieb', 0],
    ['  sales call', 'department', 'sales', 2],
    ['F&E (Labor) prüft', 'department', 'F&E (Labor)', 0],
    ['Offer that we send', 'we', 'we', 11],
    ['Wir liefern', 'we', 'Wir', 0],
    ['Anruf bei unserer Hotline', 'we', 'unserer', 10],
    ['Angebot aus SAP', 'system', 'SAP', 12],
    ['Ticket in Jira', 'system', 'Jira', 10],
  ])('[J34] M25 %j speaks from inside: %s', (title, why, words, index) => {
    expect(hintFor(title)).toEqual({ touchpoint: 'card', why, words, index })
  })

  it.each([
    'Ich rufe die Hotline an',
    'I wait for the parcel',
    'Vertriebsbesuch erwarten',
    'Ich treffe jemanden vom Vertrieb',
    'Wirksame Creme kaufen',
    'Unsicher sein',
    'I use the sapphire card',
  ])('[J34] M25 %j is written as the customer would', (title) => {
    expect(hintFor(title)).toBeNull()
  })

  it('[J34] M25 a name of a department may hold any character, and none means nothing', () => {
    expect(titleHints(journeyOf({ elements: [touchpoint('card', { title: 'Buy' })] }).board, [])).toEqual([])
  })
})
