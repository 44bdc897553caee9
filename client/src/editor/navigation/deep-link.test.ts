import { describe, expect, it } from 'vitest'
import { hashOf, targetOf } from './deep-link.ts'

describe('the address of a place', () => {
  it('[E106] leads to the element or the view that it was made of', () => {
    const element = { to: 'element', id: 'abc-1' } as const
    const view = { to: 'view', sight: { centre: [-120, 4_500], zoom: 0.75 } } as const
    expect(targetOf(hashOf(element))).toEqual(element)
    expect(targetOf(hashOf(view))).toEqual(view)
    expect(hashOf(view)).toBe('#view=-120,4500,0.75')
  })

  it('[E169] of a measure leads to it', () => {
    const measure = { to: 'measure', id: 'abc-1' } as const
    expect(targetOf(hashOf(measure))).toEqual(measure)
    expect(targetOf('#measure=a b')).toBeNull()
  })

  it.each([
    '',
    '#',
    '#element=',
    '#element=<script>',
    '#element=a b',
    `#element=${'x'.repeat(65)}`,
    '#view=',
    '#view=1,2',
    '#view=1,2,3,4',
    '#view=NaN,0,1',
    '#view=1e9,0,1',
    '#view=99999999,0,1',
    '#view=0,0,0',
    '#view=0,0,100',
    '#something=else',
    '#%E0%A4%A',
  ])('[E106] %s leads nowhere', (hash) => {
    expect(targetOf(hash)).toBeNull()
  })
})
