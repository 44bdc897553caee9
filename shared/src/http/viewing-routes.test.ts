import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as link from './link-routes.ts'
import type { Route } from './route.ts'
import { spoilt } from './testing/spoilt.ts'
import * as hand from './viewing-routes.ts'

const names = ['openLink', 'getView', 'listViewDepartments', 'listViewRows'] as const

const view: link.View = {
  link: 'k',
  title: 'Reise',
  what: { kind: 'snapshot', label: 'Stand', takenAt: '2026-11-26T07:18:17.123Z' },
  shows: { names: 'people', comments: true, quotes: false, measures: true, exports: false },
  allows: 'comment',
  approval: true,
  tour: [
    { at: { kind: 'board' }, title: 'Anfang', text: '' },
    { at: { kind: 'stage', id: 's' }, title: 'Kauf', text: 'Hier entscheidet es sich.' },
    { at: { kind: 'element', id: 'e' }, title: '', text: '' },
  ],
  expiresAt: null,
}

describe('the routes that a viewer needs', () => {
  it.each(names)('[N11] %s goes where the contract says', (name) => {
    const { method, path } = { ...link }[name] as Route
    expect({ ...hand }[name]).toMatchObject({ method, path })
  })

  it('[N11] what a link shows is read by hand as the contract has it, whatever is wrong with it', () => {
    expect(hand.readView(view)).toEqual(view)
    expect(hand.readView({ ...view, what: { kind: 'live' } })).toEqual({ ...view, what: { kind: 'live' } })
    fc.assert(
      fc.property(spoilt(view), (value) => {
        const wanted = link.View.safeParse(value)
        // A tour that is too short or long is shown all the same; texts are cleaned where they are taken.
        const isPlain = wanted.success && JSON.stringify(wanted.data) === JSON.stringify(value)
        const found = hand.readView(value)
        expect(isPlain ? found : null).toEqual(isPlain ? wanted.data : null)
      }),
      { numRuns: 500 },
    )
  })
})
