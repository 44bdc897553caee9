import { describe, expect, it } from 'vitest'
import { boardOf, card } from '../testing/boards.ts'
import {
  circleThrough,
  cleaned,
  isPrice,
  numberIn,
  refusedCount,
  refusedShare,
  refusedSource,
  tooLong,
} from './refusals.ts'

describe('what is not taken', () => {
  it('[E155] text is trimmed, composed and without control characters; too much is refused with the count', () => {
    expect(cleaned('  Cafe\u0301\u0007 <b>\n')).toBe('Café <b>')
    expect(cleaned('one\ntwo')).toBe('one\ntwo')
    expect(tooLong('abc', 2)).toEqual({ key: 'tooLong', values: { count: 3, most: 2 } })
    expect(tooLong('ab', 2)).toBeNull()
  })

  it('[E155] shares of all who come in: a decimal comma is fine, more than all is refused with the sum', () => {
    const { document } = boardOf(
      card('a', { entry: true, entryShare: 60 }),
      card('b', { entry: true, entryShare: 12.5 }),
      card('former', { entryShare: 90 }),
    )
    const board = document.store.get()
    expect([numberIn('12,5'), numberIn(' 12.5 % '), numberIn('-3'), numberIn('1,2,3'), numberIn('')]).toEqual(
      [12.5, 12.5, -3, null, null],
    )
    expect(refusedShare(board, 'b', '40')).toBeNull()
    expect(refusedShare(board, 'b', '40,1')).toEqual({ key: 'sharesAbove100', values: { sum: 100.1 } })
    for (const text of ['-1', 'many', '101', '']) expect(refusedShare(board, 'b', text)?.key).toBe('noShare')
  })

  it('[E155] tenths that make a hundred are a hundred', () => {
    const { document } = boardOf(
      card('a', { entry: true, entryShare: 70.1 }),
      card('b', { entry: true, entryShare: 19.9 }),
    )
    expect(refusedShare(document.store.get(), 'c', '10')).toBeNull()
  })

  it('[E155] orders are counted in whole numbers from 0', () => {
    expect(['0', '12', ' 7 '].map(refusedCount)).toEqual([null, null, null])
    for (const text of ['-1', '1.5', '1,5', 'x', '1e3', '9999999']) expect(refusedCount(text)).not.toBeNull()
  })

  it('[E155] an address that could run something is none; words and addresses of the web are', () => {
    for (const text of ['javascript:alert(1)', 'DATA:text/html,x', 'file:///etc'])
      expect(refusedSource(text)?.key).toBe('noAddress')
    for (const text of ['https://example.org', 'Ad: spring 2026', 'hotline'])
      expect(refusedSource(text)).toBeNull()
  })

  it('[E155] the price as a stated reason is recognised in both languages', () => {
    expect(['Zu teuer', 'der Preis', 'too expensive', 'Price'].every(isPrice)).toBe(true)
    expect(isPrice('late delivery')).toBe(false)
  })
})

describe('touchpoints that depend on one another', () => {
  const depending = (id: string, ...on: string[]) =>
    card(id, { dependsOn: Object.fromEntries(on.map((other) => [other, true])) })

  it('[E156] in a circle are named in its order; what leads into a circle of others is none', () => {
    const board = boardOf(depending('a', 'b'), depending('b', 'c'), depending('c', 'a'), depending('d', 'a'))
    const read = board.document.store.get()
    expect(circleThrough(read, 'a')).toEqual(['a', 'b', 'c', 'a'])
    expect(circleThrough(read, 'd')).toBeNull()
  })

  it('[E156] on what is gone, or on itself by a foreign hand, do no harm', () => {
    const read = boardOf(depending('a', 'gone'), depending('b', 'b')).document.store.get()
    expect(circleThrough(read, 'a')).toBeNull()
    expect(circleThrough(read, 'b')).toEqual(['b', 'b'])
  })
})
