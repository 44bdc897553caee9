import { describe, expect, it } from 'vitest'
import { nearestTitle } from './nearest-title.ts'

const titles = ['Rechnung', 'Anruf bei der Hotline', 'Newsletter', 'Tür', 'Tor', '', 'Lieferung', 'Lieferant']

describe('a title that is not on the board', () => {
  it.each([
    ['Rechnug', 'Rechnung'],
    ['rechnungen', 'Rechnung'],
    ['Anruf Hotline', null],
    ['Hotline', 'Anruf bei der Hotline'],
    ['Die Rechnung.', 'Rechnung'],
    ['News-letter', 'Newsletter'],
    ['TÜR!', 'Tür'],
    ['Ter', null],
    ['Packstation', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('[J66] is a typing error of %.40s: %s', (typed, title) => {
    expect(nearestTitle(typed, titles)).toBe(title)
  })
})
