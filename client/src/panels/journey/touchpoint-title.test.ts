import { journeyOf, touchpoint } from '@wegpunkt/shared/journey/testing/journeys'
import { describe, expect, it } from 'vitest'
import { nameOfTouchpoint, touchpointTitle } from './touchpoint-title.ts'

const { board } = journeyOf({
  elements: [touchpoint('ad', { title: ' Ad ' }), touchpoint('draft', { title: ' ' })],
})

describe('what a touchpoint is called', () => {
  it('[P406] is its title; a draft is untitled, and only what was removed is gone', () => {
    const words = { untitled: 'untitled', gone: 'gone' }
    const names = ['ad', 'draft', 'removed'].map((id) => nameOfTouchpoint(board, id, words))
    expect(names).toEqual(['Ad', 'untitled', 'gone'])
    expect(['ad', 'draft', 'removed'].map((id) => touchpointTitle(board, id))).toEqual(['Ad', '', null])
  })
})
