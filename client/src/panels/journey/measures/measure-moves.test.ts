import { describe, expect, it } from 'vitest'
import { neighbour, needsReason, statusChange } from './measure-moves.ts'

describe('a measure on the board by status', () => {
  it('[P293] is moved by arrow keys to the next status, and stays at either end', () => {
    expect(neighbour('idea', 'ArrowRight')).toBe('chosen')
    expect(neighbour('done', 'ArrowLeft')).toBe('doing')
    expect(neighbour('idea', 'ArrowLeft')).toBeNull()
    expect(neighbour('dropped', 'ArrowRight')).toBeNull()
    expect(neighbour('doing', 'ArrowDown')).toBeNull()
  })

  it('[P294] M50 is not dropped without a reason, however it is moved', () => {
    expect(needsReason({ status: 'done' }, 'dropped')).toBe(true)
    expect(needsReason({ status: 'dropped' }, 'dropped')).toBe(false)
    expect(needsReason({ status: 'idea' }, 'done')).toBe(false)
    for (const nothing of [undefined, '', ' \n'])
      expect(statusChange({ status: 'idea' }, 'dropped', nothing)).toMatchObject({ refused: 'no-reason' })
    expect(statusChange({ status: 'idea' }, 'dropped', 'too dear')).toEqual({
      status: 'dropped',
      reason: 'too dear',
    })
  })

  it('[P294] M50 what is taken up again needs another reason the next time', () => {
    expect(statusChange({ status: 'dropped' }, 'doing')).toEqual({ status: 'doing', reason: '' })
    expect(statusChange({ status: 'doing' }, 'done')).toEqual({ status: 'done' })
    expect(statusChange({ status: 'done' }, 'done')).toBeNull()
  })
})
